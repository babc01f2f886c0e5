using Router.Journal.StateFiles;

namespace Router.Actors.Subscriptions.Requests;

/// <summary>
/// To the RouterActor: be subscribed to this besides what routes need, also after a restart. One of that name that is there already is
/// replaced. Answered with <see cref="SubscriptionKept"/> when it is stored.
/// </summary>
/// <param name="Subscription">What is wanted; at least one category.</param>
public sealed record KeepSubscription(NamedSubscription Subscription);
