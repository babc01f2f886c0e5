using Router.Host.CommandLine;

namespace Router.Host.Configuration;

/// <summary>Finds the configuration file: <c>--config</c>, <c>ROUTER_CONFIG</c>, then the usual places.</summary>
internal static class ConfigurationLocator
{
    /// <summary>The variable that names the file.</summary>
    public const string Variable = "ROUTER_CONFIG";

    /// <summary>The file's name where it is looked for.</summary>
    public const string FileName = "router.yaml";

    /// <summary>Where the configuration of the whole machine lies.</summary>
    public static string FolderOfSystem() => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "Router")
        : "/etc/router";

    /// <summary>The full path of the file to use, whether it exists or not when somebody named it; <see langword="null"/> when nobody did and none is there.</summary>
    public static string? Find(string? given, CliContext context)
    {
        if (Named(given, context) is { } named)
        {
            return named;
        }

        return Places(context).FirstOrDefault(File.Exists);
    }

    /// <summary>The path that the option or the variable names.</summary>
    public static string? Named(string? given, CliContext context)
    {
        string? path = string.IsNullOrWhiteSpace(given) ? context.Environment(Variable) : given;
        return string.IsNullOrWhiteSpace(path) ? null : Path.GetFullPath(path, context.WorkingFolder);
    }

    /// <summary>Where it is looked for when nobody names it, in this order.</summary>
    public static IReadOnlyList<string> Places(CliContext context) =>
    [
        Path.Combine(context.WorkingFolder, FileName),
        Path.Combine(context.WorkingFolder, "config", FileName),
        Path.Combine(context.SystemFolder, FileName),
    ];
}
