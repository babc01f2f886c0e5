using Router.Host.Configuration;
using Router.Host.Configuration.Secrets;
using Router.Host.Plugins;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Configuration;

/// <summary>Loads texts as files of a folder of their own.</summary>
internal sealed class Loading : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("router-load-");

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>Patient, so that a busy machine is no hanging plugin.</summary>
    public PluginStore Plugins { get; set; } = new() { Patience = TimeSpan.FromMinutes(1) };

    public string Folder => _folder.FullName;

    public SecretStore Secrets => new(LoadedConfiguration.SecretsFolderOf(PathOf("router.yaml")));

    public string PathOf(string name) => Path.Combine(Folder, name);

    public LoadResult Load(string text)
    {
        File.WriteAllText(PathOf("router.yaml"), text);
        return new ConfigurationLoader([new FakeFactory(), .. Router.Sinks.BuiltInSinks.All], name => Environment.GetValueOrDefault(name), Plugins)
            .Load(PathOf("router.yaml"));
    }

    public LoadedConfiguration LoadRight(string text)
    {
        LoadResult result = Load(text);
        result.Diagnostics.Where(item => item.Severity == Severity.Error).ShouldBeEmpty();
        return result.Configuration.ShouldNotBeNull();
    }

    /// <summary>The options of one sink of the fake type, each <c>key: value</c> on a line of its own from line 5.</summary>
    public FakeOptions Options(params string[] lines) => (FakeOptions)LoadRight(SinkOf(lines)).Sinks["a"].Options;

    /// <summary>What is said about such options, in Russian.</summary>
    public string[] Told(params string[] lines) => [.. Load(SinkOf(lines)).Diagnostics.Select(item => item.ToString(Language.Russian))];

    public void Dispose() => _folder.Delete(recursive: true);

    private static string SinkOf(string[] lines) =>
        "version: 1\nsinks:\n  a:\n    type: fake\n" + string.Concat(lines.Select(line => $"    {line}\n"));
}
