namespace Router.Actors.Deliveries.Instances;

/// <summary>To a SinkActor from itself: an instance's background reading has ended.</summary>
/// <param name="Number">Which instance.</param>
/// <param name="Cause">Why; <see langword="null"/> when it had nothing more to do.</param>
internal sealed record RunEnded(int Number, Exception? Cause);
