using System.Reflection;
using System.Runtime.Loader;

namespace Router.Host.Plugins;

/// <summary>
/// Where the assemblies of one plugin live, apart from Router's and from those of other plugins. Once nobody uses anything of it, the
/// garbage collector takes it away with all of them.
/// </summary>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private readonly string _folder;
    private readonly AssemblyDependencyResolver _resolver;

    /// <summary>Makes an empty one.</summary>
    /// <param name="name">The plugin.</param>
    /// <param name="assembly">The path of its main assembly.</param>
    public PluginLoadContext(string name, string assembly)
        : base(name, isCollectible: true)
    {
        _folder = Path.GetDirectoryName(assembly)! + Path.DirectorySeparatorChar;
        _resolver = new AssemblyDependencyResolver(assembly);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (SharedContract.Find(assemblyName.Name) is { } shared)
        {
            return shared;
        }

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(Within(path)) : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(Within(path)) : 0;

    /// <summary>A list of dependencies may name any path, and only what lies in the folder was pinned.</summary>
    private string Within(string path) => Path.GetFullPath(path).StartsWith(_folder, StringComparison.Ordinal)
        ? path
        : throw new FileLoadException($"{Path.GetFileName(path)} is not in the plugin's folder");
}
