namespace Router.Simulator.Faults;

/// <summary>What kind of bad bytes.</summary>
internal enum NoiseKind
{
    /// <summary>Neither a length nor a document: the stream cannot be read on.</summary>
    Garbage,

    /// <summary>A header with a length beyond every cap: the stream cannot be read on.</summary>
    Oversized,

    /// <summary>UTF-16 of an odd length: one malformed packet.</summary>
    Odd,

    /// <summary>A frame whose XML cannot be parsed: one malformed packet.</summary>
    Malformed,
}
