namespace Router.Protocol.Fuzz;

/// <summary>What the time of an input is taken of.</summary>
internal enum GrowthKind
{
    /// <summary>Decoding the packet.</summary>
    Parse,

    /// <summary>Finding the packet's end in a stream that arrives in small chunks.</summary>
    Frame,

    /// <summary>Writing the event's envelope.</summary>
    Envelope,
}
