using Akka.Actor;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Subscriptions.Requests;

/// <summary>
/// To the RouterActor: be subscribed to this besides what routes need, as long as the holder lives. It is not stored. A second one of the same
/// holder takes the place of its first. Answered with <see cref="SubscriptionKept"/>.
/// </summary>
/// <param name="Holder">The actor with whose end it ends; that of a connection, not the one behind an <c>Ask</c>, which ends with the answer.</param>
/// <param name="Categories">What is wanted, in canonical spelling; at least one.</param>
/// <param name="Login">For which login; <see langword="null"/> for all of them, also those that come later.</param>
public sealed record HoldSubscription(IActorRef Holder, IReadOnlyList<Category> Categories, string? Login = null);
