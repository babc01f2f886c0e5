namespace Router.Actors.Subscriptions;

/// <summary>To a SubscriptionActor: what one read brought of its category. One revision of the rules decides all of it.</summary>
/// <param name="Events">The events, in order, at least one.</param>
/// <param name="Bytes">How many bytes they have; the AgentActor gets so much credit back.</param>
internal sealed record EventsRead(IReadOnlyList<StampedEvent> Events, long Bytes);
