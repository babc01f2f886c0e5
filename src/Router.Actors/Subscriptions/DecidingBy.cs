namespace Router.Actors.Subscriptions;

/// <summary>From a SubscriptionActor: nothing is decided by older rules any more.</summary>
/// <param name="Revision">Whose rules.</param>
internal sealed record DecidingBy(long Revision);
