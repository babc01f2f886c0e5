namespace Router.Simulator.Recording;

/// <summary>Why a packet was not written.</summary>
public enum DropReason
{
    /// <summary>Nobody is connected.</summary>
    NoClient,

    /// <summary>No connection subscribed to the event's category.</summary>
    NotSubscribed,

    /// <summary>The app is not running: it restarts.</summary>
    Down,

    /// <summary>The connection ended before its turn came.</summary>
    Disconnected,

    /// <summary>Too much waits for a client that does not read.</summary>
    QueueFull,

    /// <summary>A fault keeps the result back.</summary>
    NoReply,
}
