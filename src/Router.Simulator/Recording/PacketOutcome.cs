namespace Router.Simulator.Recording;

/// <summary>What became of a packet.</summary>
public enum PacketOutcome
{
    /// <summary>Every byte went into the pipe.</summary>
    Sent,

    /// <summary>The connection ended while it was written: the client may have none, some or all of it.</summary>
    TornOff,

    /// <summary>No byte of it was written.</summary>
    Dropped,
}
