namespace Router.Protocol.Framing;

/// <summary>What one look at the buffer found.</summary>
public enum FrameStatus
{
    /// <summary>The buffer ends before the packet does: read on, and look again at all that was not consumed.</summary>
    NeedMore,

    /// <summary>A whole packet.</summary>
    Packet,

    /// <summary>A packet whose bytes cannot be its characters; it is skipped, the stream goes on.</summary>
    Malformed,

    /// <summary>What follows cannot be read: end the connection.</summary>
    Broken,
}
