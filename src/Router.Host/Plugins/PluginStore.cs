using Router.Host.Plugins.Containment;

namespace Router.Host.Plugins;

/// <summary>
/// The plugins of this process. What is loaded already is not loaded again: a type of one load is no type of another. Safe for any number
/// of threads.
/// </summary>
internal sealed class PluginStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, WeakReference<LoadedPlugin>> _loaded = new(StringComparer.Ordinal);
    private readonly PluginWatch _watch = new();

    /// <summary>How long a plugin's call that has nothing to wait for may take; default 10 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A plugin as it is pinned.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="pin">The pin.</param>
    /// <param name="configurationFolder">The folder of the configuration, which plugins and data lie beside.</param>
    /// <exception cref="PluginException">It cannot be used.</exception>
    public LoadedPlugin Load(string name, string pin, string configurationFolder)
    {
        if (!PluginPin.IsPin(pin))
        {
            throw new PluginException(PluginMessages.BadPin, name);
        }

        string folder = PluginFolder.Of(name, configurationFolder);
        if (PluginPin.Of(PluginFolder.Read(name, folder)) != pin)
        {
            throw new PluginException(PluginMessages.PinDiffers, name);
        }

        string copy = PluginCopy.Make(name, folder, pin, Path.Combine(configurationFolder, "data"));
        lock (_lock)
        {
            if (_loaded.GetValueOrDefault(copy) is { } known && known.TryGetTarget(out LoadedPlugin? loaded))
            {
                return loaded;
            }

            LoadedPlugin fresh = new PluginLoader(_watch, Patience).Load(name, copy, pin);
            _loaded[copy] = new WeakReference<LoadedPlugin>(fresh);
            return fresh;
        }
    }

    /// <summary>A build in any folder, to be tried.</summary>
    /// <exception cref="PluginException">It cannot be used.</exception>
    public LoadedPlugin LoadUnpinned(string folder)
    {
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        return Directory.Exists(folder)
            ? new PluginLoader(_watch, Patience).Load(name, folder, pin: "")
            : throw new PluginException(PluginMessages.FolderMissing, name);
    }
}
