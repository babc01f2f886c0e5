namespace Router.Actors.Deliveries;

/// <summary>
/// To the RouterActor, which passes it on: these dead letters are tried again, now, each in its place among those of its key that wait;
/// attempts count from 0, and <c>valid-for</c> and <c>give-up-after</c> from now. Answered with <see cref="DeadLettersHandled"/> when it is
/// in the journal. At most as many are taken as the sink may have rows (10,000, with those that wait already); the others stay dead
/// letters. A sink that the configuration no longer has takes none.
/// </summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="DeliveryIds">The ids of the deliveries.</param>
public sealed record RequeueDeadLetters(string Sink, IReadOnlyList<string> DeliveryIds);
