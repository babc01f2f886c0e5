using Router.Journal;

namespace Router.Actors.Status;

/// <summary>The journal as people see it. The JournalActor publishes it on the event stream, at most every 200 ms.</summary>
public sealed record JournalStatus
{
    /// <summary>How many events were read since the start.</summary>
    public long Read { get; init; }

    /// <summary>How many of them at least one route wanted.</summary>
    public long Routed { get; init; }

    /// <summary>How many packets did not parse.</summary>
    public long Malformed { get; init; }

    /// <summary>How many deliveries were shed because the journal was full: these are lost.</summary>
    public long Shed { get; init; }

    /// <summary>The number of the last record.</summary>
    public long LastSequence { get; init; }

    /// <summary>What is wrong with the store; <see langword="null"/> when it works.</summary>
    public string? Error { get; init; }

    /// <summary>What kind of trouble that is; <see langword="null"/> when there is none.</summary>
    public JournalFault? Fault { get; init; }

    /// <summary>How often each route chose a destination since the start, by name.</summary>
    public IReadOnlyDictionary<string, RouteCount> Routes { get; init; } = new Dictionary<string, RouteCount>(StringComparer.Ordinal);
}
