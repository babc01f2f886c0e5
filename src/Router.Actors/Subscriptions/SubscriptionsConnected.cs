namespace Router.Actors.Subscriptions;

/// <summary>To a SubscriptionActor: there is a connection, on which nothing is subscribed to yet.</summary>
/// <param name="Connection">Its number, which <see cref="SubscriptionsChanged"/> carries.</param>
internal sealed record SubscriptionsConnected(int Connection);
