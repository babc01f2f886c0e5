using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Nodes;

/// <summary>One key of a map with its value.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="KeyPosition">Where the key stands.</param>
/// <param name="Value">The value.</param>
public sealed record MapEntry(string Key, SourcePosition KeyPosition, ConfigNode Value)
{
    /// <summary>The entry as it can be written on one line.</summary>
    public override string ToString() => $"{Key}: {Value}";
}
