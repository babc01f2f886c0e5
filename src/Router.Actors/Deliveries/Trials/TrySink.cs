namespace Router.Actors.Deliveries.Trials;

/// <summary>To the RouterActor: let a sink try something that is no delivery of the journal. Answered with <see cref="SinkTried"/>.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="Trial">What to try.</param>
public sealed record TrySink(string Sink, SinkTrial Trial);
