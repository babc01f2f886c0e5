using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Simulator.Tests.Support;

/// <summary>What a client read: a packet, or why there is none.</summary>
internal sealed record ReadFrame(FrameStatus Status, StreamFault Fault, FrameForm Form, Packet? Packet, PacketError Error = default, int Length = 0);
