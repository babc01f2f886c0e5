using System.Reflection;
using Router.Host.Configuration;
using Router.Host.Plugins.Containment;
using Router.Sinks.Abstractions;

namespace Router.Host.Plugins;

/// <summary>Loads the code of a plugin and finds its factories. The plugin's own code runs on a thread of its own, and only for so long.</summary>
/// <param name="watch">Counts the calls that never end.</param>
/// <param name="patience">How long a call that has nothing to wait for may take.</param>
internal sealed class PluginLoader(PluginWatch watch, TimeSpan patience)
{
    /// <summary>Loads it.</summary>
    /// <param name="name">The plugin's name.</param>
    /// <param name="folder">Where its files lie.</param>
    /// <param name="pin">What they are pinned as; empty for a build that is only tried.</param>
    /// <exception cref="PluginException">It cannot be used.</exception>
    public LoadedPlugin Load(string name, string folder, string pin)
    {
        string assembly = FindAssembly(name, folder);
        RefuseTooNew(name, folder);
        var guard = new PluginGuard(name, watch, patience);
        LoadedPlugin plugin = guard.Run("load", () => LoadAssembly(name, folder, assembly), PluginMessages.NotLoaded);
        Type[] types = guard.Run("types", () => FactoriesOf(plugin), PluginMessages.NotLoaded);
        if (types.Length == 0)
        {
            throw new PluginException(PluginMessages.NoFactory, name);
        }

        plugin.Factories = [.. types.Select(type => PluginFactory.Create(plugin, type, pin, guard))];
        return plugin;
    }

    /// <summary><c>NAME.dll</c>, or the only one with a list of its dependencies.</summary>
    private static string FindAssembly(string name, string folder)
    {
        const string List = ".deps.json";
        string named = Path.Combine(folder, name + ".dll");
        if (File.Exists(named))
        {
            return named;
        }

        string[] listed = [.. Directory.EnumerateFiles(folder, "*" + List).Select(list => list[..^List.Length] + ".dll").Where(File.Exists)];
        return listed.Length == 1 ? listed[0] : throw new PluginException(PluginMessages.NoAssembly, name);
    }

    private static void RefuseTooNew(string name, string folder)
    {
        try
        {
            if (SharedContract.FindTooOld(folder) is { } found)
            {
                throw new PluginException(PluginMessages.TooNew, name, found.Name, found.Wanted.ToString(3), found.Here.ToString(3));
            }
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            throw new PluginException(PluginMessages.FolderRefused, name, trouble);
        }
    }

    private static LoadedPlugin LoadAssembly(string name, string folder, string path)
    {
        var context = new PluginLoadContext(name, path);
        AssemblyName loaded = context.LoadFromAssemblyPath(path).GetName();
        return new LoadedPlugin(name, folder, context, loaded.Version?.ToString(3) ?? "");
    }

    private static Type[] FactoriesOf(LoadedPlugin plugin) =>
    [
        .. plugin.Context.Assemblies.First().GetExportedTypes()
            .Where(type => typeof(ISinkFactory).IsAssignableFrom(type)
                && type is { IsAbstract: false, ContainsGenericParameters: false }
                && type.GetConstructor(Type.EmptyTypes) is not null),
    ];
}
