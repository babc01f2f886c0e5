namespace Router.Protocol.Framing;

/// <summary>How one packet stands on the wire (protocol.md section 1).</summary>
/// <param name="HasHeader">Whether four bytes with the body's length stand before it; otherwise it is a bare document.</param>
/// <param name="Encoding">How its characters are written.</param>
/// <param name="HasBom">Whether a byte order mark stands before its first character.</param>
public readonly record struct FrameForm(bool HasHeader, WireEncoding Encoding, bool HasBom = false)
{
    /// <summary>What the app writes: a header, then UTF-16LE without BOM.</summary>
    public static FrameForm App { get; } = new(HasHeader: true, WireEncoding.Utf16);

    /// <summary>What clients write: bare UTF-8.</summary>
    public static FrameForm Client { get; } = new(HasHeader: false, WireEncoding.Utf8);

    /// <summary>All eight forms that are read.</summary>
    public static IReadOnlyList<FrameForm> All { get; } =
    [
        App, new(true, WireEncoding.Utf16, true), new(true, WireEncoding.Utf8), new(true, WireEncoding.Utf8, true),
        new(false, WireEncoding.Utf16), new(false, WireEncoding.Utf16, true), Client, new(false, WireEncoding.Utf8, true),
    ];
}
