namespace Router.Actors.Status;

/// <summary>
/// On the event stream: a rule that compares numbers met values that are none. A SubscriptionActor publishes it, at most one for each
/// route and batch.
/// </summary>
/// <param name="Route">The route's name.</param>
/// <param name="Count">How many values; at least 1.</param>
public sealed record NumbersUnreadable(string Route, long Count);
