#nullable disable annotations
namespace Akka.TestKit;

/// <summary>Says of log lines whether they fit.</summary>
public interface IEventFilter
{
    /// <summary>Whether a line fits.</summary>
    public bool Apply(LogEvent logEvent);
}
