using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Reading;

/// <summary>Reads the keys of one map, and reports those that nobody knows.</summary>
internal sealed class MapReader
{
    private readonly MapNode _map;
    private readonly DiagnosticBag _bag;

    public MapReader(MapNode map, DiagnosticBag bag, IReadOnlyCollection<string> known)
    {
        _map = map;
        _bag = bag;
        foreach (MapEntry entry in map.Entries)
        {
            if (!known.Contains(entry.Key, StringComparer.Ordinal))
            {
                bag.Add(Messages.UnknownKey, entry.KeyPosition, entry.Key, NearestName.Hint(entry.Key, known));
            }
        }
    }

    /// <summary>The value of a key, whatever it is.</summary>
    public ConfigNode? Node(string key) => _map.Find(key)?.Value;

    /// <summary>The value of a key that has to be there.</summary>
    public ConfigNode? Required(string key)
    {
        ConfigNode? node = Node(key);
        if (node is null)
        {
            _bag.Add(Messages.MissingKey, _map.Position, key);
        }

        return node;
    }

    /// <summary>A text, <see langword="null"/> when the key is absent or was reported.</summary>
    public TextNode? Text(string key) => AsText(Node(key));

    public TextNode? RequiredText(string key) => AsText(Required(key));

    public bool Flag(string key, bool ifAbsent)
    {
        if (Text(key) is not { } text)
        {
            return ifAbsent;
        }

        if (text.Text is not ("true" or "false"))
        {
            _bag.Add(Messages.WrongKind, text.Position, Kinds.Flag);
        }

        return text.Text is "true";
    }

    /// <summary>A text or a list of texts; empty when the key is absent.</summary>
    public IReadOnlyList<TextNode> Texts(string key) => Texts(Node(key), _bag);

    /// <summary>The entries of a map; empty when the key is absent.</summary>
    public IReadOnlyList<MapEntry> Entries(string key) => Expect<MapNode>(Node(key), Kinds.Map)?.Entries ?? [];

    /// <summary>The items of a list; empty when the key is absent.</summary>
    public IReadOnlyList<ConfigNode> Items(string key) => Expect<ListNode>(Node(key), Kinds.List)?.Items ?? [];

    /// <summary>A text or a list of texts.</summary>
    public static IReadOnlyList<TextNode> Texts(ConfigNode? node, DiagnosticBag bag)
    {
        ConfigNode[] items = node switch
        {
            null => [],
            ListNode list => [.. list.Items],
            _ => [node],
        };
        foreach (ConfigNode item in items.Where(item => item is not (TextNode or BrokenNode)))
        {
            bag.Add(Messages.WrongKind, item.Position, node is ListNode ? Kinds.Text : Kinds.Texts);
        }

        return [.. items.OfType<TextNode>()];
    }

    private TextNode? AsText(ConfigNode? node) => Expect<TextNode>(node, Kinds.Text);

    private T? Expect<T>(ConfigNode? node, Bilingual kind)
        where T : ConfigNode
    {
        if (node is not (null or T or BrokenNode))
        {
            _bag.Add(Messages.WrongKind, node.Position, kind);
        }

        return node as T;
    }
}
