namespace Router.Actors;

/// <summary>
/// To the RouterActor: stop as designed. No new deliveries; those in flight may end while the pipes are still read and journaled; then
/// reading stops, and the journal writes what is left. Answered with <see cref="RouterStopped"/>.
/// </summary>
/// <param name="Grace">How long deliveries in flight may take: 10 s as a rule, 4 s when the machine shuts down.</param>
public sealed record StopRouter(TimeSpan Grace);
