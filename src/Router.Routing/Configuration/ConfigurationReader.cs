using System.Text;
using Router.Routing.Conditions.Reading;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Reading;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;
using Router.Routing.Trials;

namespace Router.Routing.Configuration;

/// <summary>Reads a configuration file: everything that is wrong with it is found in one go. Does no I/O.</summary>
public static class ConfigurationReader
{
    private static readonly string[] OwnSections =
        ["version", "time-zone", "language", "hours", "lists", "agents", "sinks", "routes", "tests"];

    /// <summary>Reads the file's bytes.</summary>
    /// <param name="file">The file's name as messages show it.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="foreignSections">Top-level keys that others read; they are handed through.</param>
    public static ConfigurationResult Read(string file, ReadOnlySpan<byte> bytes, params IReadOnlyCollection<string> foreignSections) =>
        Read(file, bytes, foreignSections, furtherChecks: static (_, _) => { });

    /// <summary>Reads the file's bytes, and lets the reader of the foreign sections and of the sinks' options add what it finds.</summary>
    /// <param name="file">The file's name as messages show it.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="foreignSections">Top-level keys that others read; they are handed through.</param>
    /// <param name="furtherChecks">
    /// Gets what could be read, also when there are errors, so that all of them are told at once; not called when the YAML cannot be read.
    /// </param>
    public static ConfigurationResult Read(
        string file,
        ReadOnlySpan<byte> bytes,
        IReadOnlyCollection<string> foreignSections,
        Action<RouterConfiguration, DiagnosticBag> furtherChecks)
    {
        ArgumentNullException.ThrowIfNull(furtherChecks);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentNullException.ThrowIfNull(foreignSections);
        var bag = new DiagnosticBag(file);
        return ReadNodes(bytes, bag) is { } root
            ? Read(file, root, bag, foreignSections, furtherChecks)
            : new ConfigurationResult(null, bag.InOrder());
    }

    /// <summary>Reads what was read as YAML already, or put together from such pieces.</summary>
    /// <inheritdoc cref="Read(string, ReadOnlySpan{byte}, IReadOnlyCollection{string}, Action{RouterConfiguration, DiagnosticBag})"/>
    internal static ConfigurationResult Read(
        string file,
        ConfigNode root,
        DiagnosticBag bag,
        IReadOnlyCollection<string> foreignSections,
        Action<RouterConfiguration, DiagnosticBag> furtherChecks)
    {
        RouterConfiguration? configuration = ReadRoot(file, root, bag, foreignSections);
        if (configuration is not null)
        {
            furtherChecks(configuration, bag);
        }

        return new ConfigurationResult(bag.HasErrors ? null : configuration, bag.InOrder());
    }

    /// <summary>Reads a file's bytes as YAML; <see langword="null"/> when they are none.</summary>
    internal static ConfigNode? ReadNodes(ReadOnlySpan<byte> bytes, DiagnosticBag bag) =>
        ConfigurationText.Read(bytes, bag) is { } text ? YamlNodeReader.Read(TrapScanner.Scan(text, bag), bag) : null;

    /// <summary>Reads the file's text.</summary>
    /// <inheritdoc cref="Read(string, ReadOnlySpan{byte}, IReadOnlyCollection{string})"/>
    public static ConfigurationResult Read(string file, string text, params IReadOnlyCollection<string> foreignSections)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(file, Encoding.UTF8.GetBytes(text), foreignSections);
    }

    private static RouterConfiguration? ReadRoot(string file, ConfigNode root, DiagnosticBag bag, IReadOnlyCollection<string> foreignSections)
    {
        if (root is not MapNode map)
        {
            if (root is not BrokenNode)
            {
                bag.Add(Messages.WrongKind, root.Position, Kinds.Map);
            }

            return null;
        }

        var reader = new MapReader(map, bag, [.. OwnSections, .. foreignSections]);
        var context = new ConditionContext(bag);
        var general = new GeneralReader(reader, bag);
        general.ReadVersion();
        TimeZoneInfo zone = general.ReadTimeZone();

        // What routes refer to comes first, wherever it stands in the file.
        general.ReadLists(context);
        general.ReadHours(context);
        Dictionary<string, SinkDefinition> sinks = general.ReadSinks();
        var routes = new RouteReader(context, sinks).ReadAll(reader.Items("routes"));
        return new RouterConfiguration(context.Subjects)
        {
            File = file,
            Written = map,
            TimeZone = zone,
            Language = general.ReadLanguage(),
            Hours = context.Hours,
            Lists = context.Lists,
            Agents = AgentsReader.Read(reader.Node("agents"), bag),
            Sinks = sinks,
            Routes = routes,
            Tests = new RouteTestReader(bag, sinks.Keys, zone).ReadAll(reader.Items("tests")),
            ForeignSections = map.Entries
                .Where(entry => foreignSections.Contains(entry.Key, StringComparer.Ordinal))
                .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal),
        };
    }
}
