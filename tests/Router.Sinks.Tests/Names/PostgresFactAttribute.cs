namespace Router.Sinks.Tests.Names;

/// <summary>A test against a real PostgreSQL.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Programs is not null && Environment.UserName == "root"
        ? null
        : "Needs root and PostgreSQL: apt-get install -y --no-install-recommends postgresql";

    /// <summary>The folder of the newest version's programs; <see langword="null"/> when there is none.</summary>
    public static string? Programs { get; } = Find();

    private static string? Find()
    {
        var versions = new DirectoryInfo("/usr/lib/postgresql");
        return versions.Exists
            ? versions.GetDirectories().Select(version => Path.Combine(version.FullName, "bin")).Order(StringComparer.Ordinal)
                .LastOrDefault(folder => System.IO.File.Exists(Path.Combine(folder, "initdb")))
            : null;
    }
}
