using Router.Sinks.Abstractions;

namespace Router.Host.Plugins;

/// <summary>The types of sinks that a configuration has: Router's own, and those of its plugins.</summary>
/// <param name="Factories">All of them.</param>
/// <param name="Pinned">The plugins that it pins, in the order of the file.</param>
internal sealed record BoundPlugins(IReadOnlyList<ISinkFactory> Factories, IReadOnlyList<PinnedPlugin> Pinned)
{
    /// <summary>Whether no type is missing because its plugin cannot be used.</summary>
    public bool IsComplete => Pinned.All(plugin => plugin.Problem is null);
}
