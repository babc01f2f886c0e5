namespace Router.Actors.Subscriptions;

/// <summary>To a SubscriptionActor: the app has signed in and may have forgotten us; ask for everything again.</summary>
internal sealed record SubscribeAgain
{
    public static SubscribeAgain Instance { get; } = new();
}
