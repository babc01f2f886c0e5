namespace Router.Journal;

/// <summary>The journal cannot do what was asked. The message is one line for people, without a path's secrets or a stack.</summary>
public sealed class JournalException : Exception
{
    /// <summary>A failure.</summary>
    /// <param name="fault">What kind of trouble it is.</param>
    /// <param name="message">What the store says of it, in one line.</param>
    /// <param name="cause">What it came from.</param>
    public JournalException(JournalFault fault, string message, Exception? cause = null)
        : base(message, cause) => Fault = fault;

    /// <summary>What kind of trouble it is.</summary>
    public JournalFault Fault { get; }
}
