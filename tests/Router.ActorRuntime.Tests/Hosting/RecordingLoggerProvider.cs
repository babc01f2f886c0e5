using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Router.ActorRuntime.Tests.Hosting;

/// <summary>Keeps what a host logs.</summary>
internal sealed class RecordingLoggerProvider : ILoggerProvider
{
    private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _part;

    public ConcurrentQueue<(string Category, LogLevel Level, string Text, Exception? Cause)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    /// <summary>Waits for a line with this in it; one wait each.</summary>
    public Task SeesAsync(string part)
    {
        _part = part;
        Look();
        return _seen.Task.WaitAsync(QuietHost.Patience);
    }

    public void Dispose()
    {
    }

    private void Look()
    {
        if (_part is { } part && Lines.Any(line => line.Text.Contains(part, StringComparison.Ordinal)))
        {
            _seen.TrySetResult();
        }
    }

    private sealed class Recorder(RecordingLoggerProvider provider, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            provider.Lines.Enqueue((category, logLevel, formatter(state, exception), exception));
            provider.Look();
        }
    }
}
