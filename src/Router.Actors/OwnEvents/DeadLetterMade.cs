namespace Router.Actors.OwnEvents;

/// <summary>On the event stream: a delivery became a dead letter that people are to hear of.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="DeliveryId">The delivery's id.</param>
/// <param name="Route">The route that chose it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Object">The event's Object; that of Router's own events makes no further one.</param>
public sealed record DeadLetterMade(string Sink, string DeliveryId, string Route, string Reason, string? Object);
