namespace Router.Actors.Subscriptions;

/// <summary>To a SubscriptionActor: the connection is over.</summary>
internal sealed record SubscriptionsDisconnected
{
    public static SubscriptionsDisconnected Instance { get; } = new();
}
