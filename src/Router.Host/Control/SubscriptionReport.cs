using Router.Protocol.Vocabulary;

namespace Router.Host.Control;

/// <summary>A named subscription, or what became of one that was asked for.</summary>
/// <param name="Name">Its name; <see langword="null"/> when it has none.</param>
/// <param name="Login">For which login; <see langword="null"/> means all.</param>
/// <param name="Categories">What was asked for.</param>
/// <param name="Excluded">What of it is not subscribed to, because <c>agents.never</c> says so.</param>
internal sealed record SubscriptionReport(
    string? Name, string? Login, IReadOnlyList<Category> Categories, IReadOnlyList<Category> Excluded);
