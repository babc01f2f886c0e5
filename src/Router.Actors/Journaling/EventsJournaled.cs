using Router.Journal;
using Router.Journal.Records;

namespace Router.Actors.Journaling;

/// <summary>On the event stream: records are in the journal. For those who watch; nothing depends on it.</summary>
/// <param name="Entries">The records with their numbers.</param>
public sealed record EventsJournaled(IReadOnlyList<JournalEntry> Entries)
{
    /// <summary>What an append wrote.</summary>
    /// <param name="records">Its records.</param>
    /// <param name="lastSequence">The number of the last one.</param>
    internal static EventsJournaled Of(IReadOnlyList<JournalRecord> records, long lastSequence)
    {
        var entries = new JournalEntry[records.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = new JournalEntry(lastSequence - entries.Length + 1 + i, records[i]);
        }

        return new EventsJournaled(entries);
    }
}
