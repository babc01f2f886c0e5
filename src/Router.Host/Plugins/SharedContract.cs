using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Router.Protocol.Packets;
using Router.Sinks.Abstractions;

namespace Router.Host.Plugins;

/// <summary>
/// The assemblies that a plugin shares with Router, because their types pass between the two: the contract, the protocol, the logger, and
/// what the logger's own types are made of. Every other one a plugin brings itself, in the version that it likes.
/// </summary>
internal static class SharedContract
{
    private static readonly Assembly[] Shared =
        [typeof(ISink).Assembly, typeof(AgentEvent).Assembly, typeof(ILogger).Assembly, typeof(IServiceCollection).Assembly];

    /// <summary>Router's own assembly of this name; <see langword="null"/> when it is none that is shared.</summary>
    public static Assembly? Find(string? name) => Array.Find(Shared, assembly => assembly.GetName().Name == name);

    /// <summary>The first shared assembly that a plugin needs newer than it is here.</summary>
    /// <param name="folder">The plugin's folder.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static (string Name, Version Wanted, Version Here)? FindTooOld(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (AssemblyName reference in ReferencesOf(file))
            {
                if (Find(reference.Name)?.GetName().Version is { } here && reference.Version is { } wanted && wanted > here)
                {
                    return (reference.Name!, wanted, here);
                }
            }
        }

        return null;
    }

    /// <summary>What an assembly refers to; nothing for a file that is no assembly.</summary>
    private static AssemblyName[] ReferencesOf(string file)
    {
        using var pe = new PEReader(File.OpenRead(file));
        try
        {
            if (!pe.HasMetadata)
            {
                return [];
            }

            MetadataReader metadata = pe.GetMetadataReader();
            return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
        }
        catch (BadImageFormatException)
        {
            return [];
        }
    }
}
