namespace Router.Actors.Journaling;

/// <summary>To the JournalActor, from a SinkActor: tell me with <see cref="JournalAdvanced"/> when something comes for this sink.</summary>
/// <param name="Sink">The sink's name.</param>
public sealed record FollowJournal(string Sink);
