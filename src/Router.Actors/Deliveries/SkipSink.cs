namespace Router.Actors.Deliveries;

/// <summary>
/// To the RouterActor, which passes it on: all that waits for the sink now is given up; dead letters stay, and deliveries in flight end as
/// they end. A sink that the configuration no longer has is forgotten wholly, its dead letters too. Answered with
/// <see cref="SinkSkipped"/> when it is in the journal.
/// </summary>
/// <param name="Sink">The sink's name.</param>
public sealed record SkipSink(string Sink);
