using System.Buffers;

namespace Router.Protocol.Framing;

/// <summary>
/// The bytes of one packet, without header and BOM. They are the reader's buffer: use them before it is advanced.
/// </summary>
/// <param name="Body">The packet's characters, encoded.</param>
/// <param name="Form">How the packet stood on the wire.</param>
public readonly record struct Frame(ReadOnlySequence<byte> Body, FrameForm Form);
