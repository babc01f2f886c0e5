namespace Router.Host.Plugins;

/// <summary>A plugin whose code is in this process. Its factories and sinks hold it, so it lasts as long as anything of it is used.</summary>
/// <param name="name">Its name.</param>
/// <param name="folder">Where it was loaded from.</param>
/// <param name="context">Its assemblies.</param>
/// <param name="version">The version of its main assembly.</param>
internal sealed class LoadedPlugin(string name, string folder, PluginLoadContext context, string version)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Where it was loaded from.</summary>
    public string Folder => folder;

    /// <summary>Its assemblies.</summary>
    public PluginLoadContext Context => context;

    /// <summary>The version of its main assembly.</summary>
    public string Version => version;

    /// <summary>Its types of sinks; set once, by the loader.</summary>
    public IReadOnlyList<PluginFactory> Factories { get; set; } = [];
}
