using Router.Protocol.Codec;
using Router.Protocol.Framing;

namespace Router.Protocol.Tests.Framing;

/// <summary>One answer of a frame reader, other than "more is needed", free of the reader's buffer.</summary>
/// <param name="Status">What was found.</param>
/// <param name="Form">How the packet stood on the wire.</param>
/// <param name="Body">The packet's bytes, each as one character.</param>
/// <param name="PacketFault">Why it is malformed.</param>
/// <param name="StreamFault">Why the stream is broken.</param>
internal sealed record FrameOutcome(FrameStatus Status, FrameForm Form, string Body, PacketFault PacketFault, StreamFault StreamFault)
{
    public static FrameOutcome Packet(FrameForm form, string body) => new(FrameStatus.Packet, form, body, default, default);

    public static FrameOutcome OddLength(string body) => new(FrameStatus.Malformed, FrameForm.App, body, PacketFault.OddLength, default);

    public static FrameOutcome Broken(StreamFault fault) => new(FrameStatus.Broken, default, string.Empty, default, fault);
}
