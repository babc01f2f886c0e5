namespace Router.Actors.Deliveries;

/// <summary>
/// To the RouterActor, which passes it on: these dead letters are given up. Answered with <see cref="DeadLettersHandled"/> when it is in
/// the journal. It works for a sink that the configuration no longer has, too.
/// </summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="DeliveryIds">The ids of the deliveries.</param>
public sealed record DiscardDeadLetters(string Sink, IReadOnlyList<string> DeliveryIds);
