namespace Router.Journal.Records;

/// <summary>One thing that is kept for ever (as long as retention allows): an event, a malformed packet, a command, a gap. Immutable.</summary>
public abstract record JournalRecord
{
    private protected JournalRecord()
    {
    }

    /// <summary>Its id (UUIDv7); it never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>The login that it concerns.</summary>
    public required string Login { get; init; }

    /// <summary>When it was read or happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it came into the journal, nearly: <see cref="At"/>, but for a replay the time at which it was asked for.</summary>
    public virtual DateTimeOffset WrittenAt => At;

    /// <summary>About how many bytes it takes, for retention and backpressure.</summary>
    public abstract int Size { get; }
}
