using Router.Journal;

namespace Router.Actors.Journaling;

/// <summary>On the event stream: records are in the journal. For those who watch; nothing depends on it.</summary>
/// <param name="Entries">The records with their numbers.</param>
public sealed record EventsJournaled(IReadOnlyList<JournalEntry> Entries);
