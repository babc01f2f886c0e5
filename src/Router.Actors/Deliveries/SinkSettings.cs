using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries;

/// <summary>What a SinkActor has to know of its sink.</summary>
public sealed record SinkSettings
{
    /// <summary>The name, which is the sink's identity.</summary>
    public required string Name { get; init; }

    /// <summary>Its type, for people.</summary>
    public required string Type { get; init; }

    /// <summary>All that a running sink was built from, so that only a changed one is handed over; compared, never shown.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Makes the sink, from the state that it has in the journal. May throw: the sink is then down, and is tried again.</summary>
    public required Func<ISinkState, ISink> Build { get; init; }

    /// <summary>Makes its deliveries; a change of it alone needs no hand-over.</summary>
    public required IDeliveryComposer Composer { get; init; }

    /// <summary>How far the furthest event handed out may be ahead of the cursor, in deliveries; 1 to 10,000, default 256.</summary>
    public int Window { get; init; } = 256;

    /// <summary>How long one call may take; default 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most deliveries of one call; default 1.</summary>
    public int BatchMax { get; init; } = 1;

    /// <summary>How long a batch that is not full waits for more; default not at all.</summary>
    public TimeSpan BatchLinger { get; init; }

    /// <summary>How many calls may run at once, each with keys of its own; 1 to 64, default 1.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>After how long a delivery that never arrives becomes a dead letter; default 7 days.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The language of the reasons that Router gives in rows and notices; default English.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The zone in which notices show times; default: this machine's.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;

    /// <summary>The name that the sink had before: what waits there is its own.</summary>
    public string? Was { get; init; }

    /// <summary>Takes secrets out of a reason that the sink gave, before anybody hears of it; default leaves it as it is.</summary>
    public Func<string, string> Mask { get; init; } = reason => reason;

    /// <summary>Whether it only tells what it would deliver.</summary>
    public bool IsDryRun { get; init; }
}
