namespace Router.Actors.Status;

/// <summary>A sink as people see it. Its SinkActor publishes it on the event stream when it changes, at most every 200 ms.</summary>
public sealed record SinkStatus
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its type; empty when the configuration no longer has it.</summary>
    public required string Type { get; init; }

    /// <summary>How it is.</summary>
    public required SinkState State { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How many deliveries wait: behind the cursor, in flight, in rows; dead letters are not among them.</summary>
    public long Waiting { get; init; }

    /// <summary>When the oldest of these was read.</summary>
    public DateTimeOffset? OldestWaiting { get; init; }

    /// <summary>How many of them are held behind an earlier one of their key.</summary>
    public long Held { get; init; }

    /// <summary>How many are dead letters.</summary>
    public long Dead { get; init; }

    /// <summary>How many arrived since the start.</summary>
    public long Delivered { get; init; }

    /// <summary>The last failure, which may be over; <see langword="null"/> when there was none.</summary>
    public string? LastError { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? LastErrorAt { get; init; }

    /// <summary>When it is tried again; <see langword="null"/> while it works.</summary>
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>Whether it only tells what it would deliver.</summary>
    public bool IsDryRun { get; init; }
}
