namespace Router.Journal.Progress;

/// <summary>
/// How far one sink came since it last said so (architecture.md, "Progress per sink"). Cursor, rows and state move together or not at all.
/// </summary>
public sealed record SinkProgress
{
    /// <summary>The sink's name.</summary>
    public required string Sink { get; init; }

    /// <summary>All at or below is settled: delivered, discarded, or in a row.</summary>
    public required long Cursor { get; init; }

    /// <summary>Rows that are new or say something else.</summary>
    public IReadOnlyList<DeliveryRow> Rows { get; init; } = [];

    /// <summary>Rows that are done with, by delivery id.</summary>
    public IReadOnlyList<string> DoneRows { get; init; } = [];

    /// <summary>What was tried since then, in the order in which it ended.</summary>
    public IReadOnlyList<DeliveryAttempt> Attempts { get; init; } = [];

    /// <summary>The sink's own state, whole; <see langword="null"/> when it did not change.</summary>
    public IReadOnlyDictionary<string, string>? State { get; init; }
}
