namespace Router.Actors.Status;

/// <summary>On the event stream: the configuration no longer has this sink, and nothing waits for it.</summary>
/// <param name="Name">The sink's name.</param>
public sealed record SinkGone(string Name);
