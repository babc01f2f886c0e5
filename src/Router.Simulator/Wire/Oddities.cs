namespace Router.Simulator.Wire;

/// <summary>What else real packets have been seen, or must be expected, to do.</summary>
[Flags]
internal enum Oddities
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Elements that no document names, <c>CounterpartID</c> for one.</summary>
    UnknownElements = 1,

    /// <summary>Attributes that no document names.</summary>
    UnknownAttributes = 2,

    /// <summary>No <c>Mode</c>.</summary>
    MissingMode = 4,

    /// <summary>No <c>Initiator</c>.</summary>
    MissingInitiator = 8,

    /// <summary>A <c>&amp;</c> in a message that is not escaped.</summary>
    BareAmpersand = 16,

    /// <summary>Control characters in a message, with UTF-16 also half a surrogate pair.</summary>
    ControlCharacters = 32,

    /// <summary>White space behind the document, inside the body where there is a header (protocol.md section 1).</summary>
    WhiteSpace = 64,

    /// <summary>All of them.</summary>
    All = 127,
}
