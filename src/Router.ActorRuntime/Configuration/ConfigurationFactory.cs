using System.Reflection;
using Akka.Configuration.Hocon;

namespace Akka.Configuration;

/// <summary>Makes settings.</summary>
public static class ConfigurationFactory
{
    /// <summary>No settings.</summary>
    public static Config Empty { get; } = new(new HoconObject());

    /// <summary>Reads HOCON.</summary>
    public static Config ParseString(string hocon) => new(HoconParser.Parse(hocon));

    /// <summary>The settings of the process; without a configuration section there are none.</summary>
    public static Config Load() => Empty;

    /// <summary>The runtime's own settings.</summary>
    public static Config Default()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Akka.Configuration.Default.conf")!;
        using var reader = new StreamReader(stream);
        return ParseString(reader.ReadToEnd());
    }
}
