namespace Router.Journal.Sqlite;

/// <summary>How much is kept. What is not delivered never goes by age.</summary>
public sealed record JournalKeep
{
    /// <summary>How many days a settled record stays at most; from 1, default 30.</summary>
    public int Days { get; init; } = 30;

    /// <summary>How many bytes the journal may use, pages that are free not counted; default 5 GB (of 1024).</summary>
    public long Size { get; init; } = 5L * 1024 * 1024 * 1024;
}
