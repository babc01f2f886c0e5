namespace Router.Actors.Subscriptions.Requests;

/// <summary>To the RouterActor: which named subscriptions are there? Answered with <see cref="SubscriptionList"/>.</summary>
public sealed record GetSubscriptions
{
    /// <summary>The message.</summary>
    public static GetSubscriptions Instance { get; } = new();
}
