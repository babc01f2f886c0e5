namespace Router.Journal;

/// <summary>
/// A journal could not be read whole and was set aside; what could still be read was carried over into a new one. Told to people as an
/// alarm, once.
/// </summary>
public sealed record JournalLoss
{
    /// <summary>What was wrong, in one line.</summary>
    public required string Reason { get; init; }

    /// <summary>Where the old file is now; <see langword="null"/> when there is none any more.</summary>
    public required string? SetAsideAs { get; init; }

    /// <summary>How many records were carried over: undelivered events and those of dead letters, and what else could be read.</summary>
    public required long Records { get; init; }

    /// <summary>How many rows, dead letters among them, were carried over.</summary>
    public required long Rows { get; init; }

    /// <summary>How many rows of which sinks could not be carried over; what they were about is in the old file.</summary>
    public IReadOnlyDictionary<string, long> RowsLost { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>How many sinks kept their progress.</summary>
    public required int Sinks { get; init; }

    /// <summary>The numbers that could not be read and may have been undelivered, in order and not overlapping.</summary>
    public required IReadOnlyList<SequenceRange> Lost { get; init; }

    /// <summary>The sinks whose place is not known any more: they go on at the end of the journal.</summary>
    public required IReadOnlyList<string> SinksWithoutPlace { get; init; }

    /// <summary>The sinks that go on from where they stood some time before: some deliveries come again, and their own state is gone.</summary>
    public IReadOnlyList<string> SinksSetBack { get; init; } = [];
}
