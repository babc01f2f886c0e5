namespace Router.Journal.Sqlite;

/// <summary>What happens when the journal has its full size and nothing in it is settled.</summary>
public enum WhenFull
{
    /// <summary>The oldest undelivered events go, and are told as shed.</summary>
    Shed,

    /// <summary>Records are refused with <see cref="JournalFault.Full"/> until something is settled; progress is still written.</summary>
    StopReading,
}
