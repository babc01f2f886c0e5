using Router.Host.Configuration;

namespace Router.Host.CommandLine;

/// <summary>How this program is called, so that a command that is printed works where it is typed.</summary>
internal static class ProgramName
{
    private const string Plain = "router";
    private static readonly string Project = Path.Combine("src", "Router.Host");

    /// <summary>The words before the verb.</summary>
    /// <param name="process">The file that the system started; <see langword="null"/> when it does not say.</param>
    /// <param name="assembly">The path of <c>router.dll</c>, which <c>dotnet</c> takes.</param>
    /// <param name="search">What <c>PATH</c> holds.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="exists">Whether there is such a file.</param>
    public static string Of(string? process, string assembly, string? search, string folder, Func<string, bool> exists)
    {
        if (exists(Path.Combine(folder, Project, "Router.Host.csproj")))
        {
            return $"dotnet run --project {Project} --";
        }

        if (process is null)
        {
            return Plain;
        }

        if (Path.GetFileNameWithoutExtension(process) == "dotnet")
        {
            return $"dotnet {Quoted(Short(assembly, folder))}";
        }

        string? found = (search ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => Path.Combine(entry, Path.GetFileName(process)))
            .FirstOrDefault(exists);
        if (found is not null && Path.GetFileNameWithoutExtension(process) == Plain && IsSame(found, process))
        {
            return Plain;
        }

        string path = Short(process, folder);
        return Quoted(Path.GetFileName(path) == path ? Path.Combine(".", path) : path);
    }

    /// <summary>The words for this process.</summary>
    public static string OfProcess() => Of(
        Environment.ProcessPath,
        Path.Combine(AppContext.BaseDirectory, Plain + ".dll"),
        Environment.GetEnvironmentVariable("PATH"),
        Environment.CurrentDirectory,
        File.Exists);

    private static bool IsSame(string found, string process) =>
        Target(found) == Target(process);

    /// <summary>The file itself where the path is a link to it.</summary>
    private static string Target(string path) => Path.GetFullPath(FileTargetOf(path) ?? path);

    private static string? FileTargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName;
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is not null)
        {
            return null;
        }
    }

    private static string Short(string path, string folder)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : relative;
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
