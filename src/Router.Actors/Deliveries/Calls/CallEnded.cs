using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Calls;

/// <summary>To a SinkActor from itself: a call has ended.</summary>
/// <param name="Number">Which.</param>
/// <param name="Answered">What the sink said.</param>
/// <param name="Cause">What it threw, if it did.</param>
internal sealed record CallEnded(int Number, IReadOnlyList<DeliveryOutcome>? Answered, Exception? Cause);
