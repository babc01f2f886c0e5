using Router.Routing.Conditions;

namespace Router.Routing.Routes;

/// <summary>A route with its destinations worked out.</summary>
internal sealed class CompiledRoute(RouteDefinition definition, IReadOnlyList<Destination> destinations)
{
    public RouteDefinition Definition => definition;

    public bool IsInSample(OrderingKey key) => definition.Sample is not { } sample || key.Share < (double)sample;

    public bool Holds(EventFacts facts)
    {
        bool isOwn = facts.Event.Object is RouterEvents.Object;
        foreach (Alternative alternative in definition.When)
        {
            if ((!isOwn || NamesRouter(alternative)) && alternative.Holds(facts))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the destinations that no route before has named.</summary>
    public void AddDestinations(EventFacts facts, List<Destination> chosen)
    {
        string? value = definition.OncePer is { } subject && facts.ValuesOf(subject) is [var first, ..] ? first.Key : null;
        foreach (Destination destination in destinations)
        {
            if (!chosen.Exists(other => other.Sink == destination.Sink && other.Address == destination.Address))
            {
                chosen.Add(value is null ? destination : destination with { OncePer = value });
            }
        }
    }

    /// <summary>Router's own events go to those who ask for them by name, never to a rule that is about everything.</summary>
    public static bool NamesRouter(Alternative alternative) =>
        alternative.LiteralsOf(SubjectWord.Object)?.Contains(RouterEvents.Object) == true;
}
