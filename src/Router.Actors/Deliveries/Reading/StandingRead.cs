using Router.Journal.Progress;

namespace Router.Actors.Deliveries.Reading;

/// <summary>Where a sink stands.</summary>
/// <param name="Standing">That; of a sink that the journal does not know, its end.</param>
/// <param name="End">The number up to which it counts what waits.</param>
internal sealed record StandingRead(SinkStanding Standing, long End);
