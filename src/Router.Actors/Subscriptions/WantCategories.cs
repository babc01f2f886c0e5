using Router.Protocol.Vocabulary;

namespace Router.Actors.Subscriptions;

/// <summary>
/// To an AgentActor, and on to its SubscriptionActors: these are wanted from now on, by routes or by somebody who asked. What is new is
/// subscribed to, and what nobody wants any more is taken back.
/// </summary>
/// <param name="Categories">All that are wanted of the login.</param>
internal sealed record WantCategories(IReadOnlySet<Category> Categories);
