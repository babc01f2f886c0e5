using Router.Routing.Routes;

namespace Router.Host.History.Tracing;

/// <summary>What a route makes of an event.</summary>
/// <param name="Name">The route's name.</param>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Outcome">Whether it takes the event.</param>
/// <param name="Test">The first test that failed.</param>
/// <param name="Found">What the event has there; <see langword="null"/> when it has nothing.</param>
internal sealed record TracedRoute(string Name, int Line, RouteOutcome Outcome, string? Test, string? Found);
