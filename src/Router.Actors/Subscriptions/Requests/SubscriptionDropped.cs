namespace Router.Actors.Subscriptions.Requests;

/// <summary>From the AgentsActor: what came of a <see cref="DropSubscription"/>.</summary>
/// <param name="WasThere">Whether there was one of that name.</param>
/// <param name="Problem">Why that could not be stored, in the system's words: then nothing changed. <see langword="null"/> when all is well.</param>
public sealed record SubscriptionDropped(bool WasThere, string? Problem = null);
