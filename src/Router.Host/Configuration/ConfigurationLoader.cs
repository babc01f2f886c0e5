using System.Security.Cryptography;
using System.Text;
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
using Router.Sinks.Names;

namespace Router.Host.Configuration;

/// <summary>Loads configuration files: everything that is wrong with one is told at once, in the order of the file.</summary>
/// <param name="factories">The types of sinks that there are.</param>
/// <param name="environment">Reads a variable of the environment, for <c>${env:NAME}</c>.</param>
internal sealed class ConfigurationLoader(IReadOnlyList<ISinkFactory> factories, Func<string, string?> environment)
{
    private const string LogSection = "log";
    private const string JournalSection = "journal";
    private const string DirectorySection = "directory";

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
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        ReferencedTexts? texts = null;
        ConfigurationResult read = ConfigurationReader.Read(
            shownAs ?? Path.GetFileName(path),
            bytes.Span,
            [LogSection, JournalSection, DirectorySection],
            (configuration, bag) =>
            {
                texts = new ReferencedTexts(bag, Path.GetDirectoryName(path)!, SecretsOf(path), environment);
                loaded = Bind(path, hash, Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF'), configuration, bag, texts);
            });
        return new LoadResult(read.Configuration is null ? null : loaded, read.Diagnostics)
        {
            Sources = new SourceFiles(path, hash, texts?.Files ?? new Dictionary<string, string?>(StringComparer.Ordinal)),
            References = texts?.Uses ?? [],
        };
    }

    private static SecretStore SecretsOf(string path) => new(LoadedConfiguration.SecretsFolderOf(path));

    private LoadedConfiguration Bind(string path, string hash, string written, RouterConfiguration rules, DiagnosticBag bag, ReferencedTexts texts)
    {
        string folder = Path.GetDirectoryName(path)!;
        var references = new References(bag, texts);
        var reader = new OptionsReader(bag, references);
        Dictionary<string, BoundSink> sinks = new SinkBinder(bag, references, reader, factories)
            .Bind(rules, $"{rules.Language} {rules.TimeZone.Id} {folder}");
        var templates = new TemplateReader(bag, new TemplatePlaces(written), rules.Clock);
        IReadOnlyList<BoundTarget> targets = new TargetBinder(bag, reader, templates, sinks).Bind(rules);
        reader.ReadFor(sink: null);
        IReadOnlyList<NameSourceSettings> directory = new DirectoryBinder(bag, references, reader).Bind(rules.ForeignSections.GetValueOrDefault(DirectorySection));
        LogSettings log = ReadSection(LogSection, new LogSettings(), rules, reader, bag);
        JournalSettings journal = ReadSection(JournalSection, new JournalSettings(), rules, reader, bag);
        return new LoadedConfiguration
        {
            Path = path,
            ContentHash = hash,
            References = [.. texts.Uses],
            Sources = new SourceFiles(path, hash, texts.Files),
            Rules = rules,
            Sinks = sinks,
            Targets = targets,
            JournaledTargets = new JournaledTargets(folder, SecretsOf(path), environment),
            Directory = directory,
            Log = log,
            Journal = journal,
            Secrets = new SecretRegistry(texts.Hidden),
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
