#nullable disable
namespace Akka.Event;

/// <summary>Where an actor writes its log.</summary>
public interface ILoggingAdapter
{
    /// <summary>Fills the holes of texts.</summary>
    public ILogMessageFormatter Formatter { get; }

    /// <summary>Whether anybody reads debug.</summary>
    public bool IsDebugEnabled { get; }

    /// <summary>Whether anybody reads info.</summary>
    public bool IsInfoEnabled { get; }

    /// <summary>Whether anybody reads warnings.</summary>
    public bool IsWarningEnabled { get; }

    /// <summary>Whether anybody reads errors.</summary>
    public bool IsErrorEnabled { get; }

    /// <summary>Whether anybody reads a level.</summary>
    public bool IsEnabled(LogLevel logLevel);

    /// <summary>Writes a line.</summary>
    public void Log(LogLevel logLevel, Exception cause, LogMessage message);

    /// <summary>Writes a line.</summary>
    public void Log(LogLevel logLevel, Exception cause, string format);
}
