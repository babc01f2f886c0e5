using Router.Protocol.Vocabulary;

namespace Router.Simulator.Commands;

/// <summary>The connection gets a category from now on, or no longer.</summary>
internal sealed record SubscriptionEffect(Category Category, bool IsWanted) : CommandEffect;
