using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Nodes;

/// <summary>A scalar: its text as written, whatever YAML would make of it.</summary>
public sealed class TextNode : ConfigNode
{
    internal TextNode(SourcePosition position, string text)
        : base(position) => Text = text;

    /// <summary>The text; never empty.</summary>
    public string Text { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
