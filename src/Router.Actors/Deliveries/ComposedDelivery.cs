using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries;

/// <summary>A delivery made ready, or why it cannot be.</summary>
/// <param name="Delivery">What the sink gets; <see langword="null"/> when there is a problem.</param>
/// <param name="ValidFor">How long after it was read it is still worth delivering; <see langword="null"/> means always.</param>
/// <param name="Problem">Why it cannot be made: it is a dead letter with this reason.</param>
public sealed record ComposedDelivery(Delivery? Delivery, TimeSpan? ValidFor = null, string? Problem = null);
