namespace Router.Sinks.Abstractions;

/// <summary>Why Router itself, and not the app, ended a command.</summary>
public enum CommandProblem
{
    /// <summary>Router has no such login.</summary>
    UnknownLogin,

    /// <summary>Router is stopping.</summary>
    Stopping,

    /// <summary>The login is just being started again after a defect.</summary>
    Restarting,

    /// <summary>There is no connection to the app.</summary>
    NotConnected,

    /// <summary>Too many commands wait for the app's answers already.</summary>
    TooManyPending,

    /// <summary>The command is longer than the app could read.</summary>
    TooLong,

    /// <summary>The app takes one command at a time, and this one's turn did not come in time.</summary>
    NoTurn,

    /// <summary>The app did not answer in time.</summary>
    NoAnswer,

    /// <summary>The connection ended: before the command was sent, or before its answer.</summary>
    ConnectionEnded,
}
