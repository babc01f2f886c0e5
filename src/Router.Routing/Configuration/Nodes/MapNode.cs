using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Nodes;

/// <summary>A map; no key stands in it twice.</summary>
public sealed class MapNode : ConfigNode
{
    internal MapNode(SourcePosition position, IReadOnlyList<MapEntry> entries)
        : base(position) => Entries = entries;

    /// <summary>The entries, in order.</summary>
    public IReadOnlyList<MapEntry> Entries { get; }

    /// <summary>The entry with this key, if there is one; letter case matters.</summary>
    public MapEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);

    /// <summary>The map as it can be written on one line.</summary>
    public override string ToString() => Entries.Count == 0 ? "{}" : $"{{ {string.Join(", ", Entries)} }}";
}
