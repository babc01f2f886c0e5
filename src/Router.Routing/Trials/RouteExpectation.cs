using Router.Routing.Diagnostics;

namespace Router.Routing.Trials;

/// <summary>What one sink is expected to get.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="Text">A glob of the text, <see langword="null"/> when it must get nothing.</param>
/// <param name="Position">Where it stands.</param>
public sealed record RouteExpectation(string Sink, string? Text, SourcePosition Position);
