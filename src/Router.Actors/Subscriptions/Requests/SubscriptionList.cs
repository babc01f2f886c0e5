namespace Router.Actors.Subscriptions.Requests;

/// <summary>From the AgentsActor: the named subscriptions.</summary>
/// <param name="Named">Each, by name.</param>
public sealed record SubscriptionList(IReadOnlyList<ListedSubscription> Named);
