namespace Router.Actors.Deliveries.Saving;

/// <summary>To a SinkActor, from its sink: write the sink's state at once.</summary>
/// <param name="Saved">Ends when it is written.</param>
internal sealed record SaveStateNow(TaskCompletionSource Saved);
