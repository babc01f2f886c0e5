namespace Router.Actors.Deliveries;

/// <summary>On the event stream: attempts ended. For those who watch; nothing depends on it.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="Deliveries">What came of each.</param>
/// <param name="IsDryRun">Whether nothing went out: each is what would have been delivered.</param>
public sealed record DeliveriesEnded(string Sink, IReadOnlyList<EndedDelivery> Deliveries, bool IsDryRun = false);
