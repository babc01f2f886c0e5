using System.CommandLine;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Plugins;
using Router.Host.Schema;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs;

/// <summary><c>router schema</c>: the JSON schema of the file, for editors.</summary>
internal static class SchemaVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command("schema", context.Say(new Bilingual("Вывести JSON-схему файла правил, для редакторов.", "Print the JSON schema of the configuration file, for editors.")));
        command.SetAction(parsed => Run(context, parsed));
        return command;
    }

    /// <summary>A file with plugins has their options in its schema; without a file it is the schema of what is built in.</summary>
    private static int Run(CliContext context, ParseResult parsed)
    {
        string? given = parsed.GetValue(context.Options.Config);
        if (ConfigurationLocator.Find(given, context) is null)
        {
            context.Out.Write(ConfigurationSchema.Write(context.Factories));
            return ExitCodes.Done;
        }

        if (ConfigurationOpener.FindFile(context, parsed) is not { } path)
        {
            return ExitCodes.Usage;
        }

        BoundPlugins plugins = ConfigurationOpener.LoaderOf(context).Load(path).Plugins;
        foreach (PinnedPlugin pinned in plugins.Pinned)
        {
            if (pinned.Problem is { } problem)
            {
                context.Error.WriteLine(context.Say(problem.Entry, [.. problem.Arguments]));
            }
        }

        context.Out.Write(ConfigurationSchema.Write(plugins.Factories is [] ? context.Factories : plugins.Factories));
        return plugins.IsComplete ? ExitCodes.Done : ExitCodes.Failed;
    }
}
