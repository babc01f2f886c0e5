namespace Router.Journal.Sqlite;

/// <summary>What an acknowledged append survives.</summary>
public enum JournalDurability
{
    /// <summary>A power cut: every commit reaches the disk before it is acknowledged.</summary>
    PowerLoss,

    /// <summary>The end of the process, but not of the machine: the last commits before a power cut may be missing.</summary>
    ProcessCrash,
}
