using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Conditions;
using Router.Routing.Configuration;
using Router.Routing.Routes;

namespace Router.Routing.Checks;

/// <summary>Which events a route can meet, of those that are documented: what its texts can hope to find in them.</summary>
public sealed class RouteReach
{
    /// <summary>A status has been seen with its Object alone; a message has a State or none.</summary>
    private static readonly (string? Mode, string Object, string? State)[] Documented =
    [
        .. from @object in Objects.All.Append(RouterEvents.Object)
           from mode in ModesOf(@object)
           from state in StatesOf(@object)
           select (mode, @object, state),
    ];

    private readonly (string? Mode, string Object, string? State)[] _kinds;
    private readonly bool _isOpen;

    private RouteReach((string? Mode, string Object, string? State)[] kinds, bool isOpen)
    {
        _kinds = kinds;
        _isOpen = isOpen;
    }

    /// <summary>The reach of a route.</summary>
    /// <param name="route">The route.</param>
    /// <param name="configuration">The configuration that it stands in.</param>
    public static RouteReach Of(RouteDefinition route, RouterConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(configuration);
        int slots = configuration.Subjects.Count;
        return new RouteReach([.. Documented.Where(kind => route.When.Any(when => CanTake(when, kind, slots)))], route.When.Any(NamesTheUnknown));
    }

    /// <summary>Whether one of these events may carry the field. Where the route names what nobody documented, that may carry anything.</summary>
    public bool Carries(string field) => _isOpen || Array.Exists(_kinds, kind => FieldCatalogue.Carries(field, kind.Mode, kind.Object, kind.State));

    /// <summary>Whether the route can meet an event of this kind.</summary>
    public bool Meets(AgentEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return Array.Exists(_kinds, kind => kind.Mode == @event.Mode && kind.Object == @event.Object && kind.State == @event.State);
    }

    private static string?[] ModesOf(string @object) => @object switch
    {
        RouterEvents.Object => [null],
        Objects.AgentOnlineStatus => [null, .. Modes.All],
        _ => [.. Modes.All],
    };

    private static string?[] StatesOf(string @object) => @object switch
    {
        Objects.AgentOnlineStatus => [null],
        Objects.Message => [null, .. FieldCatalogue.StatesOf(@object)],
        _ => [.. FieldCatalogue.StatesOf(@object)],
    };

    private static bool CanTake(Alternative when, (string? Mode, string Object, string? State) kind, int slots)
    {
        if (kind.Object is RouterEvents.Object && !CompiledRoute.NamesRouter(when))
        {
            return false;
        }

        var @event = new AgentEvent { Mode = kind.Mode, Object = kind.Object, State = kind.State };
        var facts = new EventFacts(@event, login: "", receivedAt: default, TimeZoneInfo.Utc, slots);
        return when.Conditions.All(condition => condition switch
        {
            SubjectCondition tested => CanHold(tested, kind, facts),
            NotCondition not when not.When.All(inner => inner.Conditions.All(IsOfKind)) => not.Holds(facts),
            _ => true,
        });
    }

    /// <summary>Words are known; a field that is wanted has to be one that such events carry.</summary>
    private static bool CanHold(SubjectCondition condition, (string? Mode, string Object, string? State) kind, EventFacts facts) =>
        condition switch
        {
            _ when IsOfKind(condition) => condition.Holds(facts),
            { Subject.Path: { Aggregate: not Aggregate.Count } path } when FieldCatalogue.Fields.Contains(path.Names[0], StringComparer.Ordinal) =>
                FieldCatalogue.Carries(path.Names[0], kind.Mode, kind.Object, kind.State) || condition.Test.Passes([], facts),
            _ => true,
        };

    private static bool IsOfKind(Condition condition) =>
        condition is SubjectCondition { Subject.Name: SubjectWord.Mode or SubjectWord.Object or SubjectWord.State };

    private static bool NamesTheUnknown(Alternative when) =>
        Names(when, SubjectWord.Mode, word => Modes.Find(word) is not null)
        || Names(when, SubjectWord.Object, word => Objects.Find(word) is not null || word.Equals(RouterEvents.Object, StringComparison.OrdinalIgnoreCase))
        || Names(when, SubjectWord.State, word => States.Find(word) is not null || RouterEvents.States.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static bool Names(Alternative when, string subject, Func<string, bool> isKnown) =>
        when.LiteralsOf(subject) is { } literals && literals.Keys.Any(word => !isKnown(word));
}
