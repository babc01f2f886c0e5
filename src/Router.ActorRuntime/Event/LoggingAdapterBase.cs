#nullable disable
using Akka.Event.Internal;

namespace Akka.Event;

/// <summary>A log adapter that leaves out the levels that nobody reads.</summary>
public abstract class LoggingAdapterBase : ILoggingAdapter
{
    /// <summary>Makes it.</summary>
    protected LoggingAdapterBase(ILogMessageFormatter logMessageFormatter)
    {
        ArgumentNullException.ThrowIfNull(logMessageFormatter);
        Formatter = logMessageFormatter;
    }

    /// <inheritdoc/>
    public ILogMessageFormatter Formatter { get; }

    /// <inheritdoc/>
    public abstract bool IsDebugEnabled { get; }

    /// <inheritdoc/>
    public abstract bool IsErrorEnabled { get; }

    /// <inheritdoc/>
    public abstract bool IsInfoEnabled { get; }

    /// <inheritdoc/>
    public abstract bool IsWarningEnabled { get; }

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel switch
    {
        LogLevel.DebugLevel => IsDebugEnabled,
        LogLevel.InfoLevel => IsInfoEnabled,
        LogLevel.WarningLevel => IsWarningEnabled,
        LogLevel.ErrorLevel => IsErrorEnabled,
        _ => throw new NotSupportedException($"Unknown LogLevel {logLevel}"),
    };

    /// <inheritdoc/>
    public void Log(LogLevel logLevel, Exception cause, LogMessage message)
    {
        if (IsEnabled(logLevel))
        {
            NotifyLog(logLevel, message, cause);
        }
    }

    /// <inheritdoc/>
    public void Log(LogLevel logLevel, Exception cause, string format)
    {
        if (IsEnabled(logLevel))
        {
            // A formatter of one's own has a say also in a text without holes.
            object message = Formatter is DefaultLogMessageFormatter ? format : new FormattedLogMessage(Formatter, format, []);
            NotifyLog(logLevel, message, cause);
        }
    }

    /// <summary>Writes a line of a level that is read.</summary>
    protected abstract void NotifyLog(LogLevel logLevel, object message, Exception cause = null);
}
