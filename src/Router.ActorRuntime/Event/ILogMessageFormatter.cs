#nullable disable annotations
namespace Akka.Event;

/// <summary>Fills the holes of a log text.</summary>
public interface ILogMessageFormatter
{
    /// <summary>Fills them.</summary>
    public string Format(string format, params object[] args);

    /// <summary>Fills them.</summary>
    public string Format(string format, IEnumerable<object> args);
}
