using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Nodes;

/// <summary>A list.</summary>
public sealed class ListNode : ConfigNode
{
    internal ListNode(SourcePosition position, IReadOnlyList<ConfigNode> items)
        : base(position) => Items = items;

    /// <summary>The items, in order.</summary>
    public IReadOnlyList<ConfigNode> Items { get; }

    /// <summary>The list as it can be written on one line.</summary>
    public override string ToString() => $"[{string.Join(", ", Items)}]";
}
