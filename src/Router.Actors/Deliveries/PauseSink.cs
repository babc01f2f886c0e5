namespace Router.Actors.Deliveries;

/// <summary>To the SinksActor: deliver nothing to this sink until it is resumed. Answered with <see cref="SinkAnswer"/>.</summary>
/// <param name="Sink">The sink's name.</param>
public sealed record PauseSink(string Sink);
