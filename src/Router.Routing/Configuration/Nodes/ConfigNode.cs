using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Nodes;

/// <summary>A piece of a configuration file that knows where it stands.</summary>
public abstract class ConfigNode
{
    private protected ConfigNode(SourcePosition position) => Position = position;

    /// <summary>Where it begins.</summary>
    public SourcePosition Position { get; }
}
