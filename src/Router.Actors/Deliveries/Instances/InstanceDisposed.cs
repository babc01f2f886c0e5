namespace Router.Actors.Deliveries.Instances;

/// <summary>To a SinkActor from itself: an instance is disposed of.</summary>
/// <param name="Number">Which one.</param>
internal sealed record InstanceDisposed(int Number);
