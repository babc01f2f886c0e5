using Router.Host.Control;

namespace Router.Host.History.Tracing;

/// <summary>A record that was found. What a kind does not have is absent.</summary>
internal sealed record TracedRecord
{
    /// <summary>An event, a malformed packet or a command.</summary>
    public required TailKind Kind { get; init; }

    /// <summary>Its place in the journal.</summary>
    public required long Sequence { get; init; }

    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose app.</summary>
    public required string Login { get; init; }

    /// <summary>When it was read or happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When a person asked for it to be delivered again.</summary>
    public DateTimeOffset? ReplayedAt { get; init; }

    /// <summary>The event's Mode.</summary>
    public string? Mode { get; init; }

    /// <summary>The event's Object.</summary>
    public string? Object { get; init; }

    /// <summary>The event's State.</summary>
    public string? State { get; init; }

    /// <summary>The event's Initiator.</summary>
    public string? Initiator { get; init; }

    /// <summary>The rules that decided where the event goes.</summary>
    public long? Revision { get; init; }

    /// <summary>Whether these are the rules by which <see cref="Routes"/> are explained.</summary>
    public bool? IsByTheseRules { get; init; }

    /// <summary>Each route, and why it takes the event or does not; none for a replay, whose destinations a person chose.</summary>
    public IReadOnlyList<TracedRoute>? Routes { get; init; }

    /// <summary>Where it goes, and what became of it there.</summary>
    public IReadOnlyList<TracedDestination>? Destinations { get; init; }

    /// <summary>What people did that concerns it.</summary>
    public IReadOnlyList<TracedIntervention>? Interventions { get; init; }

    /// <summary>The command's action.</summary>
    public string? Action { get; init; }

    /// <summary>What came of the command.</summary>
    public string? Outcome { get; init; }

    /// <summary>What is wrong with the packet, or what the app said to the command.</summary>
    public string? Reason { get; init; }
}
