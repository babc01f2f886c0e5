using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Conditions;
using Router.Routing.Configuration;
using Router.Routing.Routes.Index;

namespace Router.Routing.Routes;

/// <summary>
/// The rules of one revision, ready to decide. Immutable: a reload makes another, and whoever holds this one goes on deciding by it.
/// Safe for any number of threads.
/// </summary>
public sealed class RouteTable
{
    private readonly RouterConfiguration _configuration;
    private readonly CompiledRoute[] _routes;
    private readonly RouteIndex _index;
    private readonly Func<SinkDefinition, IReadOnlyCollection<string>?>? _addressOptions;

    /// <summary>Makes the table of a configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="revision">The number by which people and the journal know these rules.</param>
    /// <param name="addressOptions">
    /// Which of a target's options say where a sink sends; without it, or where it gives <see langword="null"/>, all but <c>text</c>
    /// and <c>valid-for</c>.
    /// </param>
    public RouteTable(RouterConfiguration configuration, long revision, Func<SinkDefinition, IReadOnlyCollection<string>?>? addressOptions = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _configuration = configuration;
        _addressOptions = addressOptions;
        Revision = revision;
        Routes = [.. configuration.Routes.Where(route => route.Enabled)];
        _routes = [.. Routes.Select(Compile)];
        _index = new RouteIndex(_routes, configuration.Subjects);
        NamesRouter = Routes.Any(route => route.When.Any(CompiledRoute.NamesRouter));
        Subscriptions = SubscriptionNeeds.Of(Routes, configuration.Agents.Never, configuration.Subjects.Count);
    }

    /// <summary>The number by which people and the journal know these rules.</summary>
    public long Revision { get; }

    /// <summary>The routes that are enabled, in the order of the file.</summary>
    public IReadOnlyList<RouteDefinition> Routes { get; }

    /// <summary>The categories that the routes need, without those that are never subscribed to.</summary>
    public IReadOnlySet<Category> Subscriptions { get; }

    /// <summary>Whether a route could take one of Router's own events.</summary>
    public bool NamesRouter { get; }

    /// <summary>Where an event goes.</summary>
    /// <param name="event">The event.</param>
    /// <param name="login">Whose app told it.</param>
    /// <param name="receivedAt">When it was read: its time where it has none of its own.</param>
    public RouteDecision Decide(AgentEvent @event, string login, DateTimeOffset receivedAt)
    {
        EventFacts facts = FactsOf(@event, login, receivedAt);
        var key = OrderingKey.Of(@event, login);
        var destinations = new List<Destination>();
        List<UnreadableNumbers>? unreadable = null;
        foreach (int number in _index.Candidates(facts))
        {
            CompiledRoute route = _routes[number];
            facts.UnreadableNumbers = 0;
            bool isTaken = route.Holds(facts) && route.IsInSample(key);
            if (facts.UnreadableNumbers > 0)
            {
                unreadable ??= [];
                unreadable.Add(new UnreadableNumbers(route.Definition.Name, facts.UnreadableNumbers));
            }

            if (isTaken)
            {
                route.AddDestinations(facts, destinations);
                if (route.Definition.Stop)
                {
                    break;
                }
            }
        }

        return new RouteDecision(Revision, key, destinations, unreadable ?? (IReadOnlyList<UnreadableNumbers>)[]);
    }

    /// <summary>Why each route of the file takes an event or does not. It looks at every route, and is for people.</summary>
    /// <inheritdoc cref="Decide"/>
    public IReadOnlyList<RouteExplanation> Explain(AgentEvent @event, string login, DateTimeOffset receivedAt)
    {
        EventFacts facts = FactsOf(@event, login, receivedAt);
        var key = OrderingKey.Of(@event, login);
        var chosen = new List<Destination>();
        var explanations = new List<RouteExplanation>();
        bool isStopped = false;
        foreach (RouteDefinition definition in _configuration.Routes)
        {
            CompiledRoute route = Compile(definition);
            RouteOutcome outcome = OutcomeOf(route, facts, key, isStopped);
            int before = chosen.Count;
            if (outcome == RouteOutcome.Taken)
            {
                route.AddDestinations(facts, chosen);
                isStopped = definition.Stop;
            }

            explanations.Add(new RouteExplanation(definition, outcome, FailuresOf(definition, facts), chosen[before..]));
        }

        return explanations;
    }

    private static RouteOutcome OutcomeOf(CompiledRoute route, EventFacts facts, OrderingKey key, bool isStopped)
    {
        if (!route.Definition.Enabled)
        {
            return RouteOutcome.NotEnabled;
        }

        if (isStopped)
        {
            return RouteOutcome.AfterStop;
        }

        if (!route.Holds(facts))
        {
            bool isRouterOnly = route.Definition.When.Any(alternative => alternative.Holds(facts));
            return isRouterOnly ? RouteOutcome.RouterOnly : RouteOutcome.TestFailed;
        }

        return route.IsInSample(key) ? RouteOutcome.Taken : RouteOutcome.NotInSample;
    }

    private static TestFailure[] FailuresOf(RouteDefinition definition, EventFacts facts) =>
        definition.When.Any(alternative => alternative.Holds(facts))
            ? []
            : [.. definition.When.Select(alternative => alternative.FirstFailing(facts)!.FailureIn(facts))];

    private EventFacts FactsOf(AgentEvent @event, string login, DateTimeOffset receivedAt)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(login);
        return new EventFacts(@event, login, receivedAt, _configuration.TimeZone, _configuration.Subjects.Count);
    }

    private CompiledRoute Compile(RouteDefinition route) => new(
        route,
        [
            .. route.Targets.Select(target => new Destination(
                target.Sink,
                TargetAddress.Of(target, _configuration.Sinks[target.Sink], _addressOptions),
                route.Name,
                target,
                OncePer: null)),
        ]);
}
