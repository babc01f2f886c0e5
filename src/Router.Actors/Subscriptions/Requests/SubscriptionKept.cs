using Router.Protocol.Vocabulary;

namespace Router.Actors.Subscriptions.Requests;

/// <summary>From the AgentsActor: what came of a <see cref="KeepSubscription"/> or <see cref="HoldSubscription"/>.</summary>
/// <param name="Excluded">What of it is not subscribed to, because <c>agents.never</c> says so; with other rules it may be.</param>
/// <param name="Problem">Why it could not be stored, in the system's words: then nothing changed. <see langword="null"/> when all is well.</param>
public sealed record SubscriptionKept(IReadOnlyList<Category> Excluded, string? Problem = null);
