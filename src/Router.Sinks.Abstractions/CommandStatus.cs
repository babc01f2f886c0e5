namespace Router.Sinks.Abstractions;

/// <summary>The ends of a command.</summary>
public enum CommandStatus
{
    /// <summary>The app carried it out.</summary>
    Done,

    /// <summary>The app answered with an Error text.</summary>
    Refused,

    /// <summary>It never left: no connection, too many pending, the login is not known.</summary>
    NotSent,

    /// <summary>It was sent, and the connection ended or the time was up before an answer. Router does not send it again.</summary>
    Unknown,
}
