using Router.Protocol.Packets;

namespace Router.Journal.Records;

/// <summary>An event as it was read, and what was decided about it; also one that no route wanted.</summary>
public sealed record EventRecord : JournalRecord
{
    /// <summary>What orders it.</summary>
    public required string Key { get; init; }

    /// <summary>The decoded packet.</summary>
    public required AgentEvent Packet { get; init; }

    /// <summary>The packet's bytes as received, without header.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>
    /// Whether <see cref="Packet"/> is what <see cref="Bytes"/> decode to, so that a store may keep the bytes alone and decode them again.
    /// Who reads a packet from the wire says so; otherwise (the default) both are kept.
    /// </summary>
    public bool IsPacketInBytes { get; init; }

    /// <summary>The revision of the rules that decided; each event is decided by one.</summary>
    public required long Revision { get; init; }

    /// <summary>Where it goes, in the order of the routes; empty when nobody wanted it.</summary>
    public required IReadOnlyList<JournaledDestination> Destinations { get; init; }

    /// <summary>
    /// When a person asked for it to be delivered again; <see langword="null"/> for an event as it came. A replay is a record of its own,
    /// with the event's id, content and time of reading, and the destinations that it is for.
    /// </summary>
    public DateTimeOffset? ReplayedAt { get; init; }

    /// <inheritdoc/>
    public override DateTimeOffset WrittenAt => ReplayedAt ?? At;

    /// <inheritdoc/>
    public override int Size => Bytes.Length + 256 + (Destinations.Count * 64);
}
