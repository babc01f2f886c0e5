using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Support;

/// <summary>One thing read from a stream: a packet, or why there is none.</summary>
internal sealed record KnownAnswerEntry(Packet? Packet, PacketFault PacketFault, StreamFault StreamFault);
