namespace Router.Actors.Deliveries;

/// <summary>
/// To the RouterActor, which passes it on: deliver what is in the journal up to now, then pause. Until then the sink is shown as
/// draining; <see cref="ResumeSink"/> ends both. Answered with <see cref="SinkAnswer"/> at once.
/// </summary>
/// <param name="Sink">The sink's name.</param>
public sealed record DrainSink(string Sink);
