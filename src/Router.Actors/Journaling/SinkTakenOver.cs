namespace Router.Actors.Journaling;

/// <summary>From the JournalActor: what waited under the old name waits under the new one.</summary>
/// <param name="From">The old name.</param>
/// <param name="To">The new name.</param>
public sealed record SinkTakenOver(string From, string To);
