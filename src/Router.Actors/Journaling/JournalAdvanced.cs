namespace Router.Actors.Journaling;

/// <summary>
/// From the JournalActor: the journal has grown, or shed. It comes after <see cref="FollowJournal"/> once at once, and then when an append
/// has something for the sink.
/// </summary>
/// <param name="LastSequence">The number of the last record.</param>
/// <param name="Added">How many deliveries for the sink came with it.</param>
/// <param name="Shed">How many deliveries of the sink went undelivered because the journal was full.</param>
/// <param name="ShedDead">How many of these were dead letters already.</param>
public sealed record JournalAdvanced(long LastSequence, int Added, long Shed = 0, long ShedDead = 0);
