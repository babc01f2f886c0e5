using System.CommandLine;
using Router.Host.CommandLine;
using Router.Routing.Diagnostics;

namespace Router.Host.Configuration;

/// <summary>Finds and loads the configuration of a verb, and tells people what is wrong with it.</summary>
internal static class ConfigurationOpener
{
    /// <summary>
    /// The configuration that <c>--config</c>, the environment or the usual places give. <see langword="null"/> when there is none that can
    /// be used: why was written to the context's <see cref="CliContext.Error"/>, and the verb ends with <see cref="ExitCodes.Usage"/>.
    /// </summary>
    public static LoadedConfiguration? Open(CliContext context, ParseResult parsed)
    {
        return FindFile(context, parsed) is { } path ? Load(context, path) : null;
    }

    /// <summary>The configuration of a file; <see langword="null"/> when it cannot be used: why was told.</summary>
    public static LoadedConfiguration? Load(CliContext context, string path)
    {
        LoadResult result = LoaderOf(context).Load(path, ShownAs(path, context));
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            context.Error.WriteLine(diagnostic.ToString(context.Language));
        }

        if (result.Configuration is { } configuration)
        {
            context.LogFolder = configuration.LogFolder;
            context.Mask.Use(configuration.Secrets);
        }

        return result.Configuration;
    }

    /// <summary>The same for a verb that runs Router: what cannot be written is told as well, and there is no configuration then.</summary>
    public static LoadedConfiguration? OpenToRun(CliContext context, ParseResult parsed)
    {
        if (Open(context, parsed) is not { } configuration)
        {
            return null;
        }

        IReadOnlyList<Diagnostic> problems = WritableCheck.Run(configuration);
        foreach (Diagnostic problem in problems)
        {
            context.Error.WriteLine(problem.ToString(context.Language));
        }

        return problems.Count == 0 ? configuration : null;
    }

    /// <summary>The loader with what the context knows.</summary>
    public static ConfigurationLoader LoaderOf(CliContext context) => new(context.Factories, context.Environment, context.Plugins);

    /// <summary>The full path of the file; <see langword="null"/> when there is none, which was told.</summary>
    public static string? FindFile(CliContext context, ParseResult parsed)
    {
        string? given = parsed.GetValue(context.Options.Config);
        string? path = ConfigurationLocator.Find(given, context);
        if (path is null)
        {
            string places = string.Join(", ", [ConfigurationLocator.Variable, .. ConfigurationLocator.Places(context).Select(place => ShownAs(place, context))]);
            context.Error.WriteLine(context.Say(CliMessages.NoConfiguration, places));
            return null;
        }

        if (!File.Exists(path))
        {
            string named = string.IsNullOrWhiteSpace(given) ? ConfigurationLocator.Variable : context.Options.Config.Name;
            context.Error.WriteLine(context.Say(CliMessages.ConfigurationMissing, ShownAs(path, context), named));
            return null;
        }

        return path;
    }

    /// <summary>A path as people know it: relative where it lies below the current folder.</summary>
    public static string ShownAs(string path, CliContext context)
    {
        string relative = Path.GetRelativePath(context.WorkingFolder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
    }
}
