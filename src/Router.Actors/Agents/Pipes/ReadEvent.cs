using System.Runtime.InteropServices;
using Router.Protocol.Packets;

namespace Router.Actors.Agents.Pipes;

/// <summary>An event as it came.</summary>
/// <param name="Packet">The decoded packet.</param>
/// <param name="Bytes">Its bytes, without header; nobody else has them.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReadEvent(AgentEvent Packet, ReadOnlyMemory<byte> Bytes);
