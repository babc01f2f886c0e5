namespace Router.Simulator.Recording;

/// <summary>Who or what ended a connection.</summary>
public enum EndReason
{
    /// <summary>The client.</summary>
    Client,

    /// <summary>The fault <c>disconnect</c>.</summary>
    Fault,

    /// <summary>The app ended or restarted.</summary>
    Restart,

    /// <summary>A newer client displaced it.</summary>
    Displaced,

    /// <summary>The client did not read, and what waits for it went past the limit.</summary>
    SlowClient,

    /// <summary>What the client sent could not be read at all.</summary>
    Unreadable,

    /// <summary>The simulator ended.</summary>
    Stop,
}
