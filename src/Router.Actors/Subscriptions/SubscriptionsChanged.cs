using Router.Actors.Status;

namespace Router.Actors.Subscriptions;

/// <summary>From a SubscriptionActor, to its parent: how far its wanted subscriptions are.</summary>
/// <param name="Connection">On which connection.</param>
/// <param name="Subscriptions">All that are wanted.</param>
internal sealed record SubscriptionsChanged(int Connection, IReadOnlyList<SubscriptionStatus> Subscriptions);
