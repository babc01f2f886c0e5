using Microsoft.Extensions.Logging;
using Router.Host.Configuration.Secrets;

namespace Router.Host.Verbs.Trying;

/// <summary>Prints what a sink logs, from whichever thread, without the secrets.</summary>
/// <param name="output">Where to.</param>
/// <param name="secrets">What must not be seen.</param>
internal sealed class TryLog(TextWriter output, SecretRegistry secrets) : ILogger
{
    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string text = exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception}";
        lock (output)
        {
            output.WriteLine($"  {logLevel}: {secrets.Mask(text)}");
        }
    }

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;
}
