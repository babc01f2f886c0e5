using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Plugins;

/// <summary>Reads the section <c>plugins</c> and loads what it pins.</summary>
/// <param name="bag">Where what is wrong is told.</param>
/// <param name="store">The plugins of this process.</param>
/// <param name="builtIn">Router's own types of sinks.</param>
internal sealed class PluginBinder(DiagnosticBag bag, PluginStore store, IReadOnlyList<ISinkFactory> builtIn)
{
    /// <summary>The section's name.</summary>
    public const string Section = "plugins";

    private readonly List<ISinkFactory> _factories = [.. builtIn];

    /// <summary>Binds it.</summary>
    /// <param name="section">The section; <see langword="null"/> when the file has none.</param>
    /// <param name="configurationFolder">The folder of the configuration.</param>
    public BoundPlugins Bind(ConfigNode? section, string configurationFolder)
    {
        if (section is not (null or MapNode or BrokenNode))
        {
            bag.Add(Messages.WrongKind, section.Position, Kinds.Map);
        }

        PinnedPlugin[] pinned = [.. ((section as MapNode)?.Entries ?? []).Select(entry => Bind(entry, configurationFolder))];
        return new BoundPlugins(_factories, pinned);
    }

    private PinnedPlugin Bind(MapEntry entry, string configurationFolder)
    {
        try
        {
            string pin = entry.Value is TextNode text ? text.Text : throw new PluginException(PluginMessages.BadPin, entry.Key);
            LoadedPlugin plugin = store.Load(entry.Key, pin, configurationFolder);
            foreach (PluginFactory factory in plugin.Factories)
            {
                Add(factory);
            }

            return new PinnedPlugin(entry.Key, plugin, Problem: null);
        }
        catch (PluginException problem)
        {
            bag.Add(problem.Entry, problem.Entry == PluginMessages.BadPin ? entry.Value.Position : entry.KeyPosition, [.. problem.Arguments]);
            return new PinnedPlugin(entry.Key, Plugin: null, problem);
        }
    }

    private void Add(PluginFactory factory)
    {
        if (_factories.Find(known => known.Type == factory.Type) is { } known)
        {
            throw new PluginException(PluginMessages.TypeTaken, factory.Plugin.Name, factory.Type, known is PluginFactory other
                ? new Bilingual($"он из плагина {other.Plugin.Name}", $"from the plugin {other.Plugin.Name}")
                : new Bilingual("он встроенный", "and it is Router's own"));
        }

        _factories.Add(factory);
    }
}
