using Router.Journal.Records;

namespace Router.Journal;

/// <summary>A record with its number.</summary>
/// <param name="Sequence">Its place in the journal, from 1, without holes.</param>
/// <param name="Record">The record.</param>
public sealed record JournalEntry(long Sequence, JournalRecord Record);
