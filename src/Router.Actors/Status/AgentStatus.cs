namespace Router.Actors.Status;

/// <summary>A login as people see it. Its AgentActor publishes it on the event stream whenever it changes.</summary>
public sealed record AgentStatus
{
    /// <summary>The login.</summary>
    public required string Login { get; init; }

    /// <summary>How the connection is.</summary>
    public required AgentState State { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Why, where the system or the app said so; otherwise <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Each subscription that is wanted.</summary>
    public IReadOnlyList<SubscriptionStatus> Subscriptions { get; init; } = [];

    /// <summary>How many of them the app confirmed on this connection.</summary>
    public int Confirmed => Subscriptions.Count(item => item.State == SubscriptionState.Confirmed);

    /// <summary>How many events were read since the start.</summary>
    public long EventsRead { get; init; }

    /// <summary>When the last of them was read.</summary>
    public DateTimeOffset? LastEventAt { get; init; }

    /// <summary>How many packets did not parse.</summary>
    public long Malformed { get; init; }

    /// <summary>How many commands wait for an answer.</summary>
    public int PendingCommands { get; init; }

    /// <summary>Bytes that are read and not yet journaled.</summary>
    public long UnjournaledBytes { get; init; }

    /// <summary>Whether reading waits for the journal.</summary>
    public bool IsReadingStopped { get; init; }

    /// <summary>How many connections there were.</summary>
    public int Connections { get; init; }
}
