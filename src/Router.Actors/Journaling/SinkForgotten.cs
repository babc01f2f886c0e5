namespace Router.Actors.Journaling;

/// <summary>From the JournalActor: a sink is forgotten.</summary>
/// <param name="Sink">The sink's name.</param>
public sealed record SinkForgotten(string Sink);
