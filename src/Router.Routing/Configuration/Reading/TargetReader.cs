using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Routing.Configuration.Reading;

/// <summary>Reads a route's <c>to</c>: a sink's name, a map with it, or a list of either.</summary>
internal sealed class TargetReader(DiagnosticBag bag, IReadOnlyDictionary<string, SinkDefinition> sinks)
{
    private const string SinkKey = "sink";

    public IReadOnlyList<Target> Read(ConfigNode? node)
    {
        if (node is ListNode { Items.Count: 0 })
        {
            bag.Add(Messages.EmptyValue, node.Position);
        }

        return node switch
        {
            null => [],
            ListNode list => [.. list.Items.Select(ReadOne).OfType<Target>()],
            _ => ReadOne(node) is { } target ? [target] : [],
        };
    }

    private Target? ReadOne(ConfigNode node)
    {
        if (node is TextNode text)
        {
            return Make(text, new Dictionary<string, string>(StringComparer.Ordinal), written: null);
        }

        if (node is not MapNode map)
        {
            if (node is not BrokenNode)
            {
                bag.Add(Messages.WrongKind, node.Position, Kinds.Target);
            }

            return null;
        }

        if (map.Find(SinkKey) is not { } sink)
        {
            bag.Add(Messages.MissingKey, map.Position, SinkKey);
            return null;
        }

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (MapEntry entry in map.Entries.Where(entry => entry.Key is not SinkKey))
        {
            if (entry.Value is TextNode value)
            {
                options.Add(entry.Key, value.Text);
            }
            else if (entry.Value is not BrokenNode)
            {
                bag.Add(Messages.WrongKind, entry.Value.Position, Kinds.Text);
            }
        }

        if (sink.Value is TextNode name)
        {
            return Make(name, options, map);
        }

        if (sink.Value is not BrokenNode)
        {
            bag.Add(Messages.WrongKind, sink.Value.Position, Kinds.Text);
        }

        return null;
    }

    private Target? Make(TextNode sink, Dictionary<string, string> options, MapNode? written)
    {
        string name = sink.Text.Trim();
        if (sinks.ContainsKey(name))
        {
            return new Target(name, options, sink.Position) { Written = written };
        }

        bag.Add(Messages.UnknownName, sink.Position, "sinks", name, NearestName.Hint(name, [.. sinks.Keys]));
        return null;
    }
}
