namespace Router.Journal.InMemory;

/// <summary>What bounds a journal in memory.</summary>
public sealed record InMemoryJournalOptions
{
    /// <summary>How many bytes of records are kept, as <see cref="Records.JournalRecord.Size"/> counts them; from 1, default 64 MiB.</summary>
    public long Size { get; init; } = 64L * 1024 * 1024;
}
