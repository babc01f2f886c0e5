using System.Globalization;
using Akka.Configuration.Hocon;
using Microsoft.Extensions.Configuration;

namespace Akka.Hosting.Configuration;

/// <summary>Turns the host's configuration into settings.</summary>
public static class ConfigurationHoconAdapter
{
    /// <summary>
    /// A configuration, or a section of it under its own name, as settings. Dots outside quotes and double underscores in a key lead deeper, a single
    /// underscore is a dash, and a level whose keys are all numbers is a list in their order. Keys become lower case unless told not to.
    /// </summary>
    public static Config ToHocon(this IConfiguration config, bool normalizeKeys = true)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new Config(new HoconRoot(HoconValue.Of(Object(config is IConfigurationSection section ? [section] : config.GetChildren(), normalizeKeys))));
    }

    private static HoconObject Object(IEnumerable<IConfigurationSection> sections, bool normalizeKeys)
    {
        var result = new HoconObject();
        foreach (IConfigurationSection section in sections)
        {
            if (Value(section, normalizeKeys) is { } value)
            {
                string key = section.Key.Replace("__", ".", StringComparison.Ordinal).Replace('_', '-');
                result = HoconObject.Merge(result, HoconObject.At(normalizeKeys ? key.ToLowerInvariant() : key, value));
            }
        }

        return result;
    }

    private static HoconValue? Value(IConfigurationSection section, bool normalizeKeys)
    {
        List<IConfigurationSection> children = [.. section.GetChildren()];
        if (children.Count == 0)
        {
            return section.Value is { } text ? HoconValue.Of(new HoconLiteral { Value = Text(text) }) : null;
        }

        if (!children.TrueForAll(child => Index(child) is not null))
        {
            return HoconValue.Of(Object(children, normalizeKeys));
        }

        var list = new HoconArray();
        list.AddRange(children.OrderBy(Index).Select(child => Value(child, normalizeKeys)).OfType<HoconValue>());
        return HoconValue.Of(list);
    }

    private static int? Index(IConfigurationSection section) =>
        int.TryParse(section.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;

    // JSON's true comes as "True", which HOCON does not know.
    private static string Text(string text) => bool.TryParse(text, out bool truth) ? truth.ToHocon() : text;
}
