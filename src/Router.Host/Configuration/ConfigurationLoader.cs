using System.Security.Cryptography;
using System.Text;
using Router.Host.Configuration.Binding;
using Router.Host.Configuration.Deliveries;
using Router.Host.Configuration.Options;
using Router.Host.Configuration.Secrets;
using Router.Host.Configuration.Settings;
using Router.Host.Plugins;
using Router.Routing.Configuration;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Configuration.Yaml;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;
using Router.Sinks.Names;

namespace Router.Host.Configuration;

/// <summary>Loads configuration files: everything that is wrong with one is told at once, in the order of the file.</summary>
/// <param name="factories">The types of sinks that there are without plugins.</param>
/// <param name="environment">Reads a variable of the environment, for <c>${env:NAME}</c>.</param>
/// <param name="plugins">The plugins of this process; by default the loader has its own.</param>
internal sealed class ConfigurationLoader(IReadOnlyList<ISinkFactory> factories, Func<string, string?> environment, PluginStore? plugins = null)
{
    private const string LogSection = "log";
    private const string JournalSection = "journal";
    private const string DirectorySection = "directory";

    private static readonly string[] ForeignSections = [LogSection, JournalSection, DirectorySection, PluginBinder.Section];

    private readonly PluginStore _plugins = plugins ?? new PluginStore();

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
        var file = new ReadFile(
            path, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF'));
        return Load(file, checks => ConfigurationReader.Read(shownAs ?? Path.GetFileName(path), bytes.Span, ForeignSections, checks));
    }

    /// <summary>Binds a configuration that was put together from what was read.</summary>
    /// <param name="path">The full path of the file that its parts stand in.</param>
    /// <param name="root">The configuration.</param>
    /// <param name="bag">Where what is wrong is told, and was told when the parts were read.</param>
    public LoadResult Load(string path, MapNode root, DiagnosticBag bag) =>
        Load(new ReadFile(path, Hash: "", Text: ""), checks => ConfigurationReader.Read(Path.GetFileName(path), root, bag, ForeignSections, checks));

    private static SecretStore SecretsOf(string path) => new(LoadedConfiguration.SecretsFolderOf(path));

    private LoadResult Load(ReadFile file, Func<Action<RouterConfiguration, DiagnosticBag>, ConfigurationResult> read)
    {
        LoadedConfiguration? loaded = null;
        ReferencedTexts? texts = null;
        var bound = new BoundPlugins([], []);
        ConfigurationResult result = read((rules, bag) =>
        {
            bound = new PluginBinder(bag, _plugins, factories)
                .Bind(rules.ForeignSections.GetValueOrDefault(PluginBinder.Section), file.Folder);
            texts = new ReferencedTexts(bag, file.Folder, SecretsOf(file.Path), environment);
            loaded = Bind(file, rules, bound, bag, texts);
        });
        return new LoadResult(result.Configuration is null ? null : loaded, result.Diagnostics)
        {
            Plugins = bound,
            Sources = new SourceFiles(file.Path, file.Hash, texts?.Files ?? new Dictionary<string, string?>(StringComparer.Ordinal)),
            References = texts?.Uses ?? [],
        };
    }

    private LoadedConfiguration Bind(
        ReadFile file, RouterConfiguration rules, BoundPlugins bound, DiagnosticBag bag, ReferencedTexts texts)
    {
        var references = new References(bag, texts);
        var reader = new OptionsReader(bag, references);
        Dictionary<string, BoundSink> sinks = new SinkBinder(bag, references, reader, bound)
            .Bind(rules, $"{rules.Language} {rules.TimeZone.Id} {file.Folder}");
        var templates = new TemplateReader(bag, new TemplatePlaces(file.Text), rules.Clock);
        IReadOnlyList<BoundTarget> targets = new TargetBinder(bag, reader, templates, sinks).Bind(rules);
        reader.ReadFor(sink: null);
        IReadOnlyList<NameSourceSettings> directory = new DirectoryBinder(bag, references, reader).Bind(rules.ForeignSections.GetValueOrDefault(DirectorySection));
        LogSettings log = ReadSection(LogSection, new LogSettings(), rules, reader, bag);
        JournalSettings journal = ReadSection(JournalSection, new JournalSettings(), rules, reader, bag);
        return new LoadedConfiguration
        {
            Path = file.Path,
            ContentHash = file.Hash,
            References = [.. texts.Uses],
            Sources = new SourceFiles(file.Path, file.Hash, texts.Files),
            Rules = rules,
            Sinks = sinks,
            Targets = targets,
            JournaledTargets = new JournaledTargets(file.Folder, SecretsOf(file.Path), environment),
            Directory = directory,
            Plugins = [.. bound.Pinned.Select(pinned => pinned.Plugin).OfType<LoadedPlugin>()],
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

    /// <summary>What was read.</summary>
    /// <param name="Path">The file's full path.</param>
    /// <param name="Hash">Of its bytes; empty for what was put together.</param>
    /// <param name="Text">Its text, in which places are looked for; empty for what was put together.</param>
    private sealed record ReadFile(string Path, string Hash, string Text)
    {
        public string Folder => System.IO.Path.GetDirectoryName(Path)!;
    }
}
