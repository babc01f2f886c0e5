using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Journal.Records;
using Router.Routing.Conditions;
using Router.Routing.Conditions.Reading;
using Router.Routing.Configuration;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;

namespace Router.Host.History.Replaying;

/// <summary>A <c>when:</c> by itself, with the lists and hours of a configuration.</summary>
internal sealed class EventCondition
{
    private readonly IReadOnlyList<Alternative> _alternatives;
    private readonly TimeZoneInfo _zone;
    private readonly int _subjects;

    private EventCondition(IReadOnlyList<Alternative> alternatives, TimeZoneInfo zone, int subjects)
    {
        _alternatives = alternatives;
        _zone = zone;
        _subjects = subjects;
    }

    /// <summary>Reads it, such as <c>{ object: Call, CallResult: Success }</c>.</summary>
    /// <param name="option">What messages call it.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="configuration">Whose lists and hours it may name.</param>
    /// <exception cref="RefusedException">It cannot be read; each error is told with its place.</exception>
    public static EventCondition Read(string option, string text, RouterConfiguration configuration)
    {
        var bag = new DiagnosticBag(option);
        var context = new ConditionContext(bag);
        foreach ((string name, var values) in configuration.Lists)
        {
            context.Lists.Add(name, values);
        }

        foreach ((string name, var schedule) in configuration.Hours)
        {
            context.Hours.Add(name, schedule);
        }

        ConfigNode? node = YamlNodeReader.Read(TrapScanner.Scan(text, bag), bag);
        IReadOnlyList<Alternative> alternatives = node is null ? [] : new WhenReader(context).Read(node);
        if (bag.HasErrors)
        {
            IReadOnlyList<Diagnostic> errors = bag.InOrder();
            throw new RefusedException(CliMessages.BadCondition, new Bilingual(
                string.Join("; ", errors.Select(error => error.ToString(Language.Russian))),
                string.Join("; ", errors.Select(error => error.ToString(Language.English)))));
        }

        return new EventCondition(alternatives, configuration.TimeZone, context.Subjects.Count);
    }

    /// <summary>Whether an event fits it.</summary>
    public bool Holds(EventRecord record)
    {
        var facts = new EventFacts(record.Packet, record.Login, record.At, _zone, _subjects);
        return _alternatives.Any(alternative => alternative.Holds(facts));
    }
}
