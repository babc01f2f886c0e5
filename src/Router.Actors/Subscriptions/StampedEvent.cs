using System.Runtime.InteropServices;
using Router.Protocol.Packets;

namespace Router.Actors.Subscriptions;

/// <summary>An event with what it got when it was read.</summary>
/// <param name="Id">Its id, for ever.</param>
/// <param name="At">When it was read.</param>
/// <param name="Packet">The decoded packet.</param>
/// <param name="Bytes">Its bytes as received, without header.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StampedEvent(Guid Id, DateTimeOffset At, AgentEvent Packet, ReadOnlyMemory<byte> Bytes);
