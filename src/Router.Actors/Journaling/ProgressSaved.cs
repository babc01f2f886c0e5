namespace Router.Actors.Journaling;

/// <summary>From the JournalActor: a <see cref="SaveProgress"/> that asked for it is written.</summary>
/// <param name="Sink">The sink's name.</param>
public sealed record ProgressSaved(string Sink);
