namespace Router.Actors.Deliveries;

/// <summary>On the event stream: attempts ended. For those who watch; nothing depends on it.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="Deliveries">What came of each.</param>
public sealed record DeliveriesEnded(string Sink, IReadOnlyList<EndedDelivery> Deliveries);
