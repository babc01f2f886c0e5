namespace Router.Actors.Status;

/// <summary>How often a route chose a destination.</summary>
/// <param name="Count">How many deliveries.</param>
/// <param name="Last">When the last event was read.</param>
public sealed record RouteCount(long Count, DateTimeOffset Last);
