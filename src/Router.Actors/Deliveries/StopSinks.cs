namespace Router.Actors.Deliveries;

/// <summary>
/// To the SinksActor: hand out nothing more, let what is in flight end, then stop. Answered with <see cref="SinksStopped"/> when all have,
/// at the latest at the deadline.
/// </summary>
/// <param name="Grace">How long deliveries in flight may take.</param>
public sealed record StopSinks(TimeSpan Grace);
