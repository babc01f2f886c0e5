#nullable disable annotations
using System.Reflection;
using Akka.Configuration.Hocon;

namespace Akka.Configuration;

/// <summary>Makes settings.</summary>
public class ConfigurationFactory
{
    private static Config _default;

    /// <summary>No settings.</summary>
    public static Config Empty { get; } = Config.Empty;

    /// <summary>Reads HOCON.</summary>
    public static Config ParseString(string hocon) => new(HoconParser.Parse(hocon));

    /// <summary>The settings of the process; without a configuration section there are none.</summary>
    public static Config Load() => Empty;

    /// <summary>The runtime's own settings.</summary>
    public static Config Default()
    {
        _default ??= FromResource("Akka.Configuration.Default.conf", typeof(ConfigurationFactory).Assembly);
        return _default;
    }

    /// <summary>Reads HOCON from a resource of an assembly.</summary>
    public static Config FromResource(string resourceName, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using Stream stream = assembly.GetManifestResourceStream(resourceName)
            ?? throw new ConfigurationException($"Resource [{resourceName}] not found in [{assembly}]");
        using var reader = new StreamReader(stream);
        return ParseString(reader.ReadToEnd());
    }

    /// <summary>Reads HOCON from a resource of a type's assembly.</summary>
    public static Config FromResource<TAssembly>(string resourceName) => FromResource(resourceName, typeof(TAssembly).Assembly);

    /// <summary>Reads HOCON from a resource of an object's assembly.</summary>
    public static Config FromResource(string resourceName, object instanceInAssembly)
    {
        ArgumentNullException.ThrowIfNull(instanceInAssembly);
        return FromResource(resourceName, instanceInAssembly as Assembly ?? (instanceInAssembly as Type ?? instanceInAssembly.GetType()).Assembly);
    }
}
