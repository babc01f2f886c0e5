namespace Router.Actors.Deliveries.Trials;

/// <summary>To a SinkActor, from itself: a trial is over.</summary>
/// <param name="Number">Which.</param>
/// <param name="Tried">What came of it.</param>
internal sealed record TrialEnded(int Number, SinkTried Tried);
