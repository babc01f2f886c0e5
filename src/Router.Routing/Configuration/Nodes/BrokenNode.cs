using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Nodes;

/// <summary>Something that was reported already: whoever meets it says nothing more.</summary>
internal sealed class BrokenNode(SourcePosition position) : ConfigNode(position)
{
    public override string ToString() => "…";
}
