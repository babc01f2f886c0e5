using Router.Protocol.Packets;
using Router.Routing.Routes;

namespace Router.Host.Verbs.Explaining;

/// <summary>An explanation as JSON.</summary>
internal static class ExplanationAnswer
{
    /// <summary>The answer.</summary>
    public static object Of(AgentEvent @event, string login, IReadOnlyList<RouteExplanation> routes, Func<Destination, string> textOf) => new
    {
        login,
        @event.Mode,
        @event.Object,
        @event.State,
        @event.Initiator,
        routes = routes.Select(explanation => new
        {
            name = explanation.Route.Name,
            line = explanation.Route.Position.Line,
            outcome = explanation.Outcome,
            failures = explanation.Failures.Select(failure => new
            {
                line = failure.Position.Line,
                column = failure.Position.Column,
                test = failure.Test,
                found = failure.Found,
            }),
            destinations = explanation.Destinations.Select(destination => new
            {
                sink = destination.Sink,
                address = destination.Address,
                text = textOf(destination),
            }),
        }),
    };
}
