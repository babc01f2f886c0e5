namespace Router.Simulator.Recording;

/// <summary>What the app told.</summary>
public enum PacketKind
{
    /// <summary>An event.</summary>
    Event,

    /// <summary>The answer to a command.</summary>
    Result,

    /// <summary>Random bytes.</summary>
    Garbage,

    /// <summary>A header with a length beyond every cap.</summary>
    Oversized,

    /// <summary>UTF-16 of an odd length.</summary>
    Odd,

    /// <summary>A frame whose XML cannot be parsed.</summary>
    Malformed,
}
