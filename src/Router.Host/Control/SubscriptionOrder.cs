using Router.Protocol.Vocabulary;

namespace Router.Host.Control;

/// <summary>Asks to be subscribed to something besides what the rules need.</summary>
/// <param name="Name">Under which name it is kept; <see langword="null"/> when it lasts as long as the request.</param>
/// <param name="Login">For which login; <see langword="null"/> means all.</param>
/// <param name="Categories">What.</param>
internal sealed record SubscriptionOrder(string? Name, string? Login, IReadOnlyList<Category> Categories);
