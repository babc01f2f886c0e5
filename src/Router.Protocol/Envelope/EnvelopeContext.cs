namespace Router.Protocol.Envelope;

/// <summary>What the envelope says of an event that the packet does not: where and when it was read, and what became of it.</summary>
public sealed record EnvelopeContext
{
    /// <summary>The event's id (UUIDv7), given when it was read; it never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>The login whose app told it.</summary>
    public required string Login { get; init; }

    /// <summary>When it was read: the envelope's time where the packet has none that can be read.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The journal's number for it, the order of events; absent before it is journaled.</summary>
    public long? Sequence { get; init; }

    /// <summary>The route that chose the destination; absent outside deliveries.</summary>
    public string? Route { get; init; }

    /// <summary>Whether it is told again by a replay.</summary>
    public bool IsReplay { get; init; }
}
