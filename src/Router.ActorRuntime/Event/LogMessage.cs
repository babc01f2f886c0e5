#nullable disable annotations
namespace Akka.Event;

/// <summary>A log text with what goes into its holes, put together when somebody reads it.</summary>
public abstract class LogMessage
{
    /// <summary>Fills the holes.</summary>
    protected readonly ILogMessageFormatter Formatter;

    /// <summary>Makes it.</summary>
    protected LogMessage(ILogMessageFormatter formatter, string format)
    {
        Formatter = formatter;
        Format = format;
    }

    /// <summary>The text with holes.</summary>
    public string Format { get; }

    /// <summary>The text with holes, and what goes into them, for a text that cannot be put together.</summary>
    public abstract string Unformatted();

    /// <summary>What goes into the holes.</summary>
    public abstract IEnumerable<object> Parameters();
}
