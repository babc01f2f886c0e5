namespace Router.Routing.Trials;

/// <summary>Where a test came out differently.</summary>
/// <param name="Sink">The sink.</param>
/// <param name="Expected">The glob of the text that it should have got; <see langword="null"/> when it should have got nothing.</param>
/// <param name="Found">The texts that it got; none when it got nothing.</param>
public sealed record RouteTestFailure(string Sink, string? Expected, IReadOnlyList<string> Found);
