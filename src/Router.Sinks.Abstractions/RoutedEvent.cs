using System.Text.Json;
using Router.Protocol.Envelope;
using Router.Protocol.Packets;

namespace Router.Sinks.Abstractions;

/// <summary>An event as it was read and journaled. Immutable.</summary>
public sealed record RoutedEvent
{
    /// <summary>The event's id (UUIDv7), given when it was read; it never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>The login whose app told it.</summary>
    public required string Login { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Its number in the journal.</summary>
    public required long Sequence { get; init; }

    /// <summary>What orders it: deliveries of one key keep their order.</summary>
    public required string Key { get; init; }

    /// <summary>The decoded packet.</summary>
    public required AgentEvent Packet { get; init; }

    /// <summary>Writes it as the outside sees it (architecture.md, "The event as the outside sees it").</summary>
    /// <param name="json">Where to.</param>
    /// <param name="route">The route that chose the destination.</param>
    /// <param name="isReplay">Whether it is told again.</param>
    public void WriteEnvelope(Utf8JsonWriter json, string? route = null, bool isReplay = false) =>
        EnvelopeWriter.Write(json, Packet, new EnvelopeContext
        {
            Id = Id,
            Login = Login,
            ReceivedAt = ReceivedAt,
            Sequence = Sequence,
            Route = route,
            IsReplay = isReplay,
        });
}
