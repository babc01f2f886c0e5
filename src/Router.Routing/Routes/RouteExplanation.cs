using Router.Routing.Conditions;

namespace Router.Routing.Routes;

/// <summary>Why a route took an event or did not.</summary>
/// <param name="Route">The route.</param>
/// <param name="Outcome">What became of the event here.</param>
/// <param name="Failures">The first test that failed, for each map of the route's <c>when</c>.</param>
/// <param name="Destinations">Those that this route was the first to name.</param>
public sealed record RouteExplanation(
    RouteDefinition Route,
    RouteOutcome Outcome,
    IReadOnlyList<TestFailure> Failures,
    IReadOnlyList<Destination> Destinations);
