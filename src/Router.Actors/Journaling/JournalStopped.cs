namespace Router.Actors.Journaling;

/// <summary>From the JournalActor: all is written.</summary>
/// <param name="LastSequence">The number of the last record.</param>
public sealed record JournalStopped(long LastSequence);
