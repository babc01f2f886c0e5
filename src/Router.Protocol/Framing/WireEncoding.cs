namespace Router.Protocol.Framing;

/// <summary>How a packet's characters are written as bytes (protocol.md section 1).</summary>
public enum WireEncoding
{
    /// <summary>UTF-16, little-endian: what the app sends.</summary>
    Utf16,

    /// <summary>UTF-8: what clients send.</summary>
    Utf8,
}
