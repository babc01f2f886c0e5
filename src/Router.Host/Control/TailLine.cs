using System.Text.Json;

namespace Router.Host.Control;

/// <summary>One line of <c>GET /tail</c>. What a kind does not have is absent.</summary>
internal sealed record TailLine
{
    /// <summary>What it tells of.</summary>
    public required TailKind Kind { get; init; }

    /// <summary>When it was read or happened.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whose app.</summary>
    public string? Login { get; init; }

    /// <summary>The journal's number.</summary>
    public long? Sequence { get; init; }

    /// <summary>The event's Mode.</summary>
    public string? Mode { get; init; }

    /// <summary>The event's Object.</summary>
    public string? Object { get; init; }

    /// <summary>The event's State.</summary>
    public string? State { get; init; }

    /// <summary>The event's Initiator.</summary>
    public string? Initiator { get; init; }

    /// <summary>Where the event goes: <c>route → sink</c>; a suppressed one in brackets.</summary>
    public IReadOnlyList<string>? Destinations { get; init; }

    /// <summary>The event in the envelope that every sink sees.</summary>
    public JsonElement? Event { get; init; }

    /// <summary>The delivery's sink.</summary>
    public string? Sink { get; init; }

    /// <summary>The delivery's route.</summary>
    public string? Route { get; init; }

    /// <summary>Which attempt it was.</summary>
    public int? Attempt { get; init; }

    /// <summary>What came of the delivery or the command.</summary>
    public string? Outcome { get; init; }

    /// <summary>Why, where there is a reason.</summary>
    public string? Reason { get; init; }

    /// <summary>The command's action.</summary>
    public string? Action { get; init; }

    /// <summary>How many lines were left out because the reader was too slow.</summary>
    public long? Missed { get; init; }
}
