namespace Router.Actors.Subscriptions.Requests;

/// <summary>
/// To the RouterActor: forget a named subscription, and unsubscribe from what nobody else wants. Answered with
/// <see cref="SubscriptionDropped"/>.
/// </summary>
/// <param name="Name">Its name; letter case is ignored.</param>
public sealed record DropSubscription(string Name);
