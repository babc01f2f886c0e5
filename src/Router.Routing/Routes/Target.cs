using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;

namespace Router.Routing.Routes;

/// <summary>One place that a route sends to.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="Options">What the target says beside it, as texts; the sink knows what they mean.</param>
/// <param name="Position">Where the sink's name stands.</param>
public sealed record Target(string Sink, IReadOnlyDictionary<string, string> Options, SourcePosition Position)
{
    /// <summary>The target as it stands in the file, with the place of each option; <see langword="null"/> when it is just a name.</summary>
    public MapNode? Written { get; init; }
}
