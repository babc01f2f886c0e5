namespace Router.Actors.Deliveries;

/// <summary>To the SinksActor: deliver again, and at once if it was waiting for a retry. Answered with <see cref="SinkAnswer"/>.</summary>
/// <param name="Sink">The sink's name.</param>
public sealed record ResumeSink(string Sink);
