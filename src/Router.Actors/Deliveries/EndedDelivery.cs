using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries;

/// <summary>One attempt that ended.</summary>
/// <param name="Delivery">What was delivered.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record EndedDelivery(Delivery Delivery, DeliveryOutcome Outcome);
