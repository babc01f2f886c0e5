#nullable disable
namespace Akka.Event;

/// <summary>A line of level error.</summary>
public class Error : LogEvent
{
    /// <summary>Makes it with an exception, or null.</summary>
    public Error(Exception cause, string logSource, Type logClass, object message)
    {
        Cause = cause;
        LogSource = logSource;
        LogClass = logClass;
        Message = message;
    }

    /// <inheritdoc/>
    public override LogLevel LogLevel() => Event.LogLevel.ErrorLevel;
}
