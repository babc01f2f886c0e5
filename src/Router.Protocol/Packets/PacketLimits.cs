namespace Router.Protocol.Packets;

/// <summary>What a packet may hold at most. A packet beyond them is malformed; it costs itself alone.</summary>
public static class PacketLimits
{
    /// <summary>How deep elements may nest, the root included: 16. The document's deepest packet has 3.</summary>
    public const int MaxDepth = 16;

    /// <summary>How many attributes one element may have: 64. The document's richest element has 6.</summary>
    public const int MaxAttributes = 64;

    /// <summary>How long a name may be, in characters: 256.</summary>
    public const int MaxNameLength = 256;
}
