using Microsoft.Extensions.Logging;

namespace Router.Host.Tests.Logging;

/// <summary>A log in which one line is waited for, whoever writes it.</summary>
internal sealed class AwaitedLine(string end) : ILoggerFactory
{
    private readonly string _end = end;
    private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The line, with its level and source.</summary>
    public Task<string> Line => _line.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public ILogger CreateLogger(string categoryName) => new Source(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class Source(AwaitedLine owner, string name) : ILogger
    {
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string line = formatter(state, exception);
            if (line.EndsWith(owner._end, StringComparison.Ordinal))
            {
                owner._line.TrySetResult($"{logLevel} {name}: {line}");
            }
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
    }
}
