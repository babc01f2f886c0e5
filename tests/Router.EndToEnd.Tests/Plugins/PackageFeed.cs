using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Plugins;

/// <summary>
/// The packages for writers of plugins, packed from what was built with the tests into a folder of their own, and a place to build from
/// them as somebody outside the repository would. Nothing is fetched: other packages come from where the repository's own restore put them.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>The test classes that share one.</summary>
    public const string Collection = "packages";

    private static readonly string[] Projects = ["Router.Protocol", "Router.Sinks.Abstractions", "Router.Sinks.Testing"];

    private readonly TestFolder _folder = new();

    /// <summary>A folder within that of the feed.</summary>
    public string PathOf(params ReadOnlySpan<string> parts) => _folder.PathOf(parts);

    /// <summary>The package of a project.</summary>
    public string PackageOf(string project) => Directory.GetFiles(PathOf("feed"), $"{project}.*.nupkg").ShouldHaveSingleItem();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        foreach (string project in Projects)
        {
            await DotNet.RunAsync(_folder.Path, ["pack", Repository.PathOf("src", project), "--no-build", "-c", configuration, "-o", PathOf("feed")]);
        }

        // Above everything that is built in this folder: the repository's own rules do not hold for others.
        _folder.Write("Directory.Build.props", "<Project />");
        _folder.Write("Directory.Packages.props", "<Project />");
        _folder.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{PathOf("packages")}" /></config>
              <packageSources><clear /><add key="packed" value="{PathOf("feed")}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{RestoredPackages()}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Copies a folder of the repository to where it is on its own, without what was built there.</summary>
    public string Copy(params ReadOnlySpan<string> parts)
    {
        string from = Repository.PathOf(parts);
        string to = PathOf(parts[^1]);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(from, file);
            if (path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                continue;
            }

            string copy = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }

    private static string RestoredPackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
