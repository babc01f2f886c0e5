namespace Router.Actors.Deliveries;

/// <summary>To a SinkActor: hand out nothing more, let what is in flight end, then stop.</summary>
/// <param name="Grace">How long deliveries in flight may take.</param>
internal sealed record StopSink(TimeSpan Grace);
