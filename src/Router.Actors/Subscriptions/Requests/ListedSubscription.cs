using Router.Journal.StateFiles;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Subscriptions.Requests;

/// <summary>A named subscription as people see it.</summary>
/// <param name="Subscription">What was asked for.</param>
/// <param name="Excluded">What of it is not subscribed to, because <c>agents.never</c> says so.</param>
public sealed record ListedSubscription(NamedSubscription Subscription, IReadOnlyList<Category> Excluded);
