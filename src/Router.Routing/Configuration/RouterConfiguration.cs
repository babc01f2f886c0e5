using Router.Routing.Configuration.Nodes;
using Router.Routing.Conditions;
using Router.Routing.Diagnostics;
using Router.Routing.Hours;
using Router.Routing.Routes;
using Router.Routing.Times;
using Router.Routing.Trials;

namespace Router.Routing.Configuration;

/// <summary>What one configuration file says, read and compiled. Immutable.</summary>
public sealed class RouterConfiguration
{
    internal RouterConfiguration(SubjectTable subjects) => Subjects = subjects;

    /// <summary>The file's name, as the caller gave it.</summary>
    public required string File { get; init; }

    /// <summary>The file as it is written.</summary>
    public required MapNode Written { get; init; }

    /// <summary>The zone in which hours are judged and times are shown; default: this machine's.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The language of texts for people; <see langword="null"/> means the system's.</summary>
    public required Language? Language { get; init; }

    /// <summary>The entries of <c>hours</c>, by name.</summary>
    public required IReadOnlyDictionary<string, HoursSchedule> Hours { get; init; }

    /// <summary>The entries of <c>lists</c>, by name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init; }

    /// <summary>The section <c>agents</c>.</summary>
    public required AgentsSettings Agents { get; init; }

    /// <summary>The entries of <c>sinks</c>, by name.</summary>
    public required IReadOnlyDictionary<string, SinkDefinition> Sinks { get; init; }

    /// <summary>The routes in the order of the file, those that are not enabled included.</summary>
    public required IReadOnlyList<RouteDefinition> Routes { get; init; }

    /// <summary>The entries of <c>tests</c>.</summary>
    public required IReadOnlyList<RouteTest> Tests { get; init; }

    /// <summary>The sections that others read, by name.</summary>
    public required IReadOnlyDictionary<string, ConfigNode> ForeignSections { get; init; }

    /// <summary>Reads and shows the times of events, by the zones given here.</summary>
    public EventClock Clock => new(TimeZone, Agents.TimeZone);

    internal SubjectTable Subjects { get; }
}
