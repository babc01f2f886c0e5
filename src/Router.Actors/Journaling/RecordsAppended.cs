namespace Router.Actors.Journaling;

/// <summary>From the JournalActor: an <see cref="AppendRecords"/> is in the journal, and safe.</summary>
/// <param name="Bytes">The credit of that message.</param>
public sealed record RecordsAppended(long Bytes);
