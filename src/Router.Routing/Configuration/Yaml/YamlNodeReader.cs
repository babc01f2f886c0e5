using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Router.Routing.Configuration.Yaml;

/// <summary>
/// Makes nodes of YAML. It works on the parser's events and not on YamlDotNet's own tree, because that tree gives up at the
/// first duplicate key and keeps neither the style of a scalar nor the place of a key.
/// </summary>
internal sealed class YamlNodeReader
{
    /// <summary>Deeper than any configuration; it keeps hostile nesting from ending the process.</summary>
    private const int MaxDepth = 32;

    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;

    private YamlNodeReader(string text, DiagnosticBag bag)
    {
        _bag = bag;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The root of the one document in <paramref name="text"/>; <see langword="null"/> when it cannot be read.</summary>
    public static ConfigNode? Read(string text, DiagnosticBag bag)
    {
        var reader = new YamlNodeReader(text, bag);
        try
        {
            return reader.ReadDocument();
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            // The scanner meets some broken texts with an InvalidOperationException of its own. What the traps know has been said in
            // their words; the library's own words help nobody.
            if (!bag.HasErrors)
            {
                Mark? place = exception is YamlException yaml ? yaml.Start : reader._parser.Current?.End;
                bag.Add(Messages.Unreadable, place is { } known ? PositionOf(known) : new SourcePosition(1, null));
            }

            return null;
        }
    }

    private ConfigNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return new MapNode(new SourcePosition(1, null), []);
        }

        _parser.Consume<DocumentStart>();
        ConfigNode root = ReadNode(depth: 0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            _bag.Add(Messages.Unreadable, PositionOf(_parser.Current!.Start));
        }

        return root;
    }

    private ConfigNode ReadNode(int depth)
    {
        if (depth > MaxDepth)
        {
            SourcePosition position = PositionOf(_parser.Current!.Start);
            _bag.Add(Messages.Unreadable, position);
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "too deep");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return ReadScalar(scalar);
        }

        if (_parser.TryConsume<SequenceStart>(out var list))
        {
            return ReadList(list, depth);
        }

        if (_parser.TryConsume<MappingStart>(out var map))
        {
            return ReadMap(map, depth);
        }

        AnchorAlias alias = _parser.Consume<AnchorAlias>();
        return new BrokenNode(PositionOf(alias.Start));
    }

    private ConfigNode ReadScalar(Scalar scalar)
    {
        SourcePosition position = PositionOf(scalar.Start);
        if (IsReported(scalar))
        {
            return new BrokenNode(position);
        }

        if (scalar.Value.Length == 0)
        {
            _bag.Add(Messages.EmptyValue, position);
            return new BrokenNode(position);
        }

        return new TextNode(position, scalar.Value);
    }

    private ListNode ReadList(SequenceStart start, int depth)
    {
        var items = new List<ConfigNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new ListNode(PositionOf(start.Start), items);
    }

    private MapNode ReadMap(MappingStart start, int depth)
    {
        var entries = new List<MapEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (_parser.TryConsume<Scalar>(out var key))
            {
                ReadEntry(entries, key, depth);
            }
            else
            {
                _bag.Add(Messages.WrongKind, PositionOf(_parser.Current!.Start), Kinds.Text);
                ReadNode(depth + 1);
                ReadNode(depth + 1);
            }
        }

        return new MapNode(PositionOf(start.Start), entries);
    }

    private void ReadEntry(List<MapEntry> entries, Scalar key, int depth)
    {
        SourcePosition position = PositionOf(key.Start);
        ConfigNode value = ReadNode(depth + 1);
        if (IsReported(key))
        {
            return;
        }

        if (key.Value is "<<")
        {
            _bag.Add(Messages.MergeKey, position);
        }
        else if (entries.Find(entry => entry.Key == key.Value) is { } first)
        {
            _bag.Add(Messages.DuplicateKey, position, key.Value, first.KeyPosition.Line);
        }
        else
        {
            entries.Add(new MapEntry(key.Value, position, value));
        }
    }

    private static bool IsReported(Scalar scalar) => scalar.Value.Contains(TrapScanner.Placeholder, StringComparison.Ordinal);

    private static SourcePosition PositionOf(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
