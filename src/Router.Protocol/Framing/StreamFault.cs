namespace Router.Protocol.Framing;

/// <summary>Why a stream cannot be read on (protocol.md section 1, "Reading a frame", rule 5).</summary>
public enum StreamFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>Neither a length within the cap, nor the start of a document.</summary>
    NotAPacket,

    /// <summary>A bare document is longer than the cap.</summary>
    DocumentTooLong,

    /// <summary>A bare document without a root element that could end it.</summary>
    NoRoot,

    /// <summary>The stream ended inside a packet.</summary>
    EndOfStream,
}
