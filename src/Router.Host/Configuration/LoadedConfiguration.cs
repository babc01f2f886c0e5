using Router.Actors.Deliveries;
using Router.Routing.Configuration;
using Router.Routing.Routes;
using Router.Sinks.Abstractions;

namespace Router.Host.Configuration;

/// <summary>A configuration file, read whole and without errors: rules, sinks with typed options, settings, folders. Immutable.</summary>
internal sealed class LoadedConfiguration
{
    /// <summary>The file's full path.</summary>
    public required string Path { get; init; }

    /// <summary>Of the file's bytes, to see whether it changed (SHA-256, hexadecimal).</summary>
    public required string ContentHash { get; init; }

    /// <summary>The rules.</summary>
    public required RouterConfiguration Rules { get; init; }

    /// <summary>The sinks by name.</summary>
    public required IReadOnlyDictionary<string, BoundSink> Sinks { get; init; }

    /// <summary>The section <c>log</c>.</summary>
    public required LogSettings Log { get; init; }

    /// <summary>The section <c>journal</c>.</summary>
    public required JournalSettings Journal { get; init; }

    /// <summary>The file's folder, which relative paths start from.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Where journal and sink state lie.</summary>
    public string DataFolder => System.IO.Path.Combine(Folder, "data");

    /// <summary>Where logs lie.</summary>
    public string LogFolder => System.IO.Path.Combine(Folder, "logs");

    /// <summary>Where secrets lie.</summary>
    public string SecretsFolder => System.IO.Path.Combine(Folder, "secrets");

    /// <summary>The rules ready to decide, under a revision's number.</summary>
    public RouteTable CreateTable(long revision) => new(Rules, revision);

    /// <summary>The sinks as the SinksActor takes them.</summary>
    /// <param name="context">Makes what a sink gets from Router when it is built.</param>
    public IReadOnlyList<SinkSettings> CreateSinks(Func<BoundSink, ISinkState, SinkContext> context) =>
        [.. Sinks.Values.Select(sink => SinkComposition.SettingsOf(sink, this, context))];
}
