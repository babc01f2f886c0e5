using Router.Journal.StateFiles;

namespace Router.Journal.Sqlite;

/// <summary>Where a journal in SQLite lies and what it promises.</summary>
public sealed record SqliteJournalOptions
{
    /// <summary>The file; SQLite's <c>-wal</c> and <c>-shm</c> lie beside it, and so does the mark.</summary>
    public required string Path { get; init; }

    /// <summary>What an acknowledged append survives; default a power cut.</summary>
    public JournalDurability Durability { get; init; } = JournalDurability.PowerLoss;

    /// <summary>How much is kept.</summary>
    public JournalKeep Keep { get; init; } = new();

    /// <summary>What happens when it is full and nothing is settled; default <see cref="WhenFull.Shed"/>.</summary>
    public WhenFull WhenFull { get; init; } = WhenFull.Shed;

    /// <summary>Where the highest number and the sinks' places are kept beside the journal, for the day on which it cannot be read; as a rule there is one.</summary>
    public StateFile? State { get; init; }

    /// <summary>Tells the time, for retention by age.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
