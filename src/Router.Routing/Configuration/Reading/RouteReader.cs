using Router.Routing.Conditions;
using Router.Routing.Conditions.Reading;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;
using Router.Routing.Values;

namespace Router.Routing.Configuration.Reading;

/// <summary>Reads and compiles <c>routes</c>.</summary>
internal sealed class RouteReader(ConditionContext context, IReadOnlyDictionary<string, SinkDefinition> sinks)
{
    private static readonly string[] ReservedKeys = ["after", "unless", "same"];

    private static readonly string[] Keys =
        ["name", "when", "to", "stop", "enabled", "note", "sample", "once-per", .. ReservedKeys];

    private readonly DiagnosticBag _bag = context.Bag;
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<RouteDefinition> ReadAll(IReadOnlyList<ConfigNode> nodes)
    {
        var routes = new List<RouteDefinition>();
        foreach (ConfigNode node in nodes)
        {
            if (node is MapNode map)
            {
                routes.Add(Read(map));
            }
            else if (node is not BrokenNode)
            {
                _bag.Add(Messages.WrongKind, node.Position, Kinds.Map);
            }
        }

        return routes;
    }

    private RouteDefinition Read(MapNode map)
    {
        context.Used.Clear();
        var reader = new MapReader(map, _bag, Keys);
        foreach (MapEntry entry in map.Entries.Where(entry => ReservedKeys.Contains(entry.Key, StringComparer.Ordinal)))
        {
            _bag.Add(Messages.Reserved, entry.KeyPosition, entry.Key);
        }

        string name = ReadName(reader);
        IReadOnlyList<Alternative> when = reader.Node("when") is { } node ? new WhenReader(context).Read(node) : [new Alternative([])];
        return new RouteDefinition(name, map.Position, when)
        {
            Targets = new TargetReader(_bag, sinks).Read(reader.Required("to")),
            Stop = reader.Flag("stop", ifAbsent: false),
            Enabled = reader.Flag("enabled", ifAbsent: true),
            Note = reader.Text("note")?.Text,
            Sample = ReadSample(reader),
            OncePer = ReadOncePer(reader),
            Fingerprint = $"{map} {string.Join(' ', context.Used)}",
        };
    }

    private string ReadName(MapReader reader)
    {
        if (reader.RequiredText("name") is not { } name)
        {
            return "";
        }

        string trimmed = name.Text.Trim();
        if (!_lines.TryAdd(trimmed, name.Position.Line))
        {
            _bag.Add(Messages.DuplicateRoute, name.Position, trimmed, _lines[trimmed]);
        }

        return trimmed;
    }

    private decimal? ReadSample(MapReader reader)
    {
        if (reader.Text("sample") is not { } text)
        {
            return null;
        }

        string trimmed = text.Text.Trim();
        if (trimmed is [.., '%'] && Quantity.TryNumber(trimmed.AsSpan()[..^1].Trim(), out decimal percent) && percent is >= 0 and <= 100)
        {
            return percent / 100;
        }

        _bag.Add(Messages.BadSample, text.Position);
        return null;
    }

    private Subject? ReadOncePer(MapReader reader)
    {
        if (reader.Text("once-per") is not { } text)
        {
            return null;
        }

        Subject? subject = context.Subjects.Find(text.Text.Trim());
        if (subject is null)
        {
            _bag.Add(Messages.BadField, text.Position, text.Text);
        }

        return subject;
    }
}
