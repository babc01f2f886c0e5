using Router.Protocol.Vocabulary;

namespace Router.Actors.Agents.Connecting;

/// <summary>A time without connection.</summary>
/// <param name="From">When the last connection ended.</param>
/// <param name="Reason">Why.</param>
/// <param name="SubscriptionsLost">What was subscribed to on it.</param>
internal sealed record ConnectionGap(DateTimeOffset From, string Reason, IReadOnlyList<Category> SubscriptionsLost);
