using System.Security.Cryptography;
using Router.Host.Configuration.Binding;
using Router.Host.Configuration.Deliveries;
using Router.Host.Configuration.Options;
using Router.Host.Configuration.Secrets;
using Router.Host.Configuration.Settings;
using Router.Routing.Configuration;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Configuration;

/// <summary>Loads configuration files: everything that is wrong with one is told at once, in the order of the file.</summary>
/// <param name="factories">The types of sinks that there are.</param>
/// <param name="environment">Reads a variable of the environment, for <c>${env:NAME}</c>.</param>
internal sealed class ConfigurationLoader(IReadOnlyList<ISinkFactory> factories, Func<string, string?> environment)
{
    private const string LogSection = "log";
    private const string JournalSection = "journal";

    /// <summary>Reads and binds a file. A file that cannot be read is told as a diagnostic too.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="shownAs">Its name in messages; by default the file's name without folder.</param>
    public LoadResult Load(string path, string? shownAs = null)
    {
        try
        {
            return Load(path, File.ReadAllBytes(path), shownAs);
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            var bag = new DiagnosticBag(shownAs ?? Path.GetFileName(path));
            bag.Add(Messages.FileUnreadable, new SourcePosition(1, null), trouble);
            return new LoadResult(Configuration: null, bag.InOrder());
        }
    }

    /// <summary>Binds a file whose bytes were read already.</summary>
    /// <inheritdoc cref="Load(string, string?)"/>
    public LoadResult Load(string path, ReadOnlyMemory<byte> bytes, string? shownAs = null)
    {
        LoadedConfiguration? loaded = null;
        ConfigurationResult read = ConfigurationReader.Read(
            shownAs ?? Path.GetFileName(path),
            bytes.Span,
            [LogSection, JournalSection],
            (configuration, bag) => loaded = Bind(path, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), configuration, bag));
        return new LoadResult(read.Configuration is null ? null : loaded, read.Diagnostics);
    }

    private LoadedConfiguration Bind(string path, string hash, RouterConfiguration rules, DiagnosticBag bag)
    {
        string folder = Path.GetDirectoryName(path)!;
        var secrets = new SecretStore(LoadedConfiguration.SecretsFolderOf(path));
        var references = new References(bag, folder, secrets, environment);
        var reader = new OptionsReader(bag, references);
        Dictionary<string, BoundSink> sinks = new SinkBinder(bag, references, reader, factories)
            .Bind(rules, $"{rules.Language} {rules.TimeZone.Id} {folder}");
        IReadOnlyList<BoundTarget> targets = new TargetBinder(bag, reader, sinks).Bind(rules);
        return new LoadedConfiguration
        {
            Path = path,
            ContentHash = hash,
            Rules = rules,
            Sinks = sinks,
            Targets = targets,
            JournaledTargets = new JournaledTargets(folder, secrets, environment),
            Log = ReadSection(LogSection, new LogSettings(), rules, reader, bag),
            Journal = ReadSection(JournalSection, new JournalSettings(), rules, reader, bag),
            Secrets = new SecretRegistry(references.SecretTexts),
        };
    }

    private static T ReadSection<T>(string name, T settings, RouterConfiguration rules, OptionsReader reader, DiagnosticBag bag)
        where T : class
    {
        if (rules.ForeignSections.GetValueOrDefault(name) is not { } node)
        {
            return settings;
        }

        if (node is MapNode map)
        {
            reader.CheckKeys(map, [.. OptionShape.Of(typeof(T)).Select(shape => shape.Name)]);
            reader.Fill(settings, map);
        }
        else if (node is not BrokenNode)
        {
            bag.Add(Messages.WrongKind, node.Position, Kinds.Map);
        }

        return settings;
    }
}
