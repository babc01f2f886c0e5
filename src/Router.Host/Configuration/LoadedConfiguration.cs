using Router.Actors.Deliveries;
using Router.Host.Configuration.Binding;
using Router.Host.Configuration.Deliveries;
using Router.Host.Configuration.Options;
using Router.Host.Configuration.Secrets;
using Router.Host.Configuration.Settings;
using Router.Host.Plugins;
using Router.Routing.Configuration;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;
using Router.Sinks.Abstractions;
using Router.Sinks.Names;

namespace Router.Host.Configuration;

/// <summary>A configuration file, read whole and without errors: rules, sinks with typed options, settings, folders. Immutable.</summary>
internal sealed class LoadedConfiguration
{
    /// <summary>The file's full path.</summary>
    public required string Path { get; init; }

    /// <summary>Of the file's bytes, to see whether it changed (SHA-256, hexadecimal).</summary>
    public required string ContentHash { get; init; }

    /// <summary>Every <c>${…}</c> where it is used.</summary>
    public required IReadOnlyList<ReferenceUse> References { get; init; }

    /// <summary>The files that it was read from.</summary>
    public required SourceFiles Sources { get; init; }

    /// <summary>The rules.</summary>
    public required RouterConfiguration Rules { get; init; }

    /// <summary>The sinks by name.</summary>
    public required IReadOnlyDictionary<string, BoundSink> Sinks { get; init; }

    /// <summary>The targets of all routes, in the order of the file.</summary>
    public required IReadOnlyList<BoundTarget> Targets { get; init; }

    /// <summary>Reads what the journal kept of targets that the file no longer has.</summary>
    public required JournaledTargets JournaledTargets { get; init; }

    /// <summary>The sources of names, in the order of the file.</summary>
    public required IReadOnlyList<NameSourceSettings> Directory { get; init; }

    /// <summary>The plugins that it pins.</summary>
    public IReadOnlyList<LoadedPlugin> Plugins { get; init; } = [];

    /// <summary>The section <c>log</c>.</summary>
    public required LogSettings Log { get; init; }

    /// <summary>The section <c>journal</c>.</summary>
    public required JournalSettings Journal { get; init; }

    /// <summary>The texts that must not be seen.</summary>
    public required SecretRegistry Secrets { get; init; }

    /// <summary>The file's folder, which relative paths start from.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Where journal and sink state lie.</summary>
    public string DataFolder => System.IO.Path.Combine(Folder, "data");

    /// <summary>The journal's file.</summary>
    public string JournalPath => System.IO.Path.Combine(DataFolder, "journal.db");

    /// <summary>What Router knows beside the journal.</summary>
    public string StatePath => System.IO.Path.Combine(DataFolder, "state.json");

    /// <summary>Where logs lie.</summary>
    public string LogFolder => System.IO.Path.Combine(Folder, "logs");

    /// <summary>Where secrets lie.</summary>
    public string SecretsFolder => SecretsFolderOf(Path);

    /// <summary>Where the secrets of a configuration file lie.</summary>
    public static string SecretsFolderOf(string path) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, "secrets");

    /// <summary>The language of what sinks write to people.</summary>
    /// <param name="ifUnset">The language where the file names none.</param>
    public Language LanguageOr(Language ifUnset) => Rules.Language ?? ifUnset;

    /// <summary>Whether another one says the same in every byte, and every reference stands for the same text.</summary>
    public bool IsSameAs(LoadedConfiguration other) => ContentHash == other.ContentHash && References.SequenceEqual(other.References);

    /// <summary>The rules ready to decide, under a revision's number.</summary>
    public RouteTable CreateTable(long revision) => new(Rules, revision, AddressOptionsOf);

    /// <summary>The sinks as the SinksActor takes them.</summary>
    /// <param name="language">The language of texts where the file names none.</param>
    /// <param name="names">Who is who in texts.</param>
    /// <param name="context">Makes what a sink gets from Router when it is built.</param>
    public IReadOnlyList<SinkSettings> CreateSinks(Language language, INames names, Func<BoundSink, ISinkState, SinkContext> context) =>
        [.. Sinks.Values.Select(sink => SinkComposition.SettingsOf(sink, CreateComposer(sink, language, names), LanguageOr(language), Rules.TimeZone, context))];

    /// <summary>Makes the deliveries of one sink.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="language">The language of texts where the file names none.</param>
    /// <param name="names">Who is who in texts.</param>
    public IDeliveryComposer CreateComposer(BoundSink sink, Language language, INames names) =>
        new DeliveryComposer(sink, this, LanguageOr(language), names);

    /// <summary>The names that can be had without asking anybody, for verbs that run no Router.</summary>
    public INames NamesAtHand() => Router.Sinks.Names.NamesAtHand.Read(Directory, Folder, DataFolder);

    /// <summary>What tells a target apart from its sink's others, as the route table writes it.</summary>
    public string AddressOf(Target target) => TargetAddress.Of(target, Rules.Sinks[target.Sink], AddressOptionsOf);

    private IReadOnlyCollection<string>? AddressOptionsOf(SinkDefinition definition) =>
        Sinks.TryGetValue(definition.Name, out BoundSink? sink)
            ? [.. OptionShape.Of(sink.Factory.TargetType).Where(shape => shape.IsAddress).Select(shape => shape.Name)]
            : null;
}
