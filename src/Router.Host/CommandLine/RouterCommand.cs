using System.CommandLine;
using System.CommandLine.Help;
using Router.Host.Verbs;
using Router.Host.Verbs.Online;
using Router.Routing.Diagnostics;

namespace Router.Host.CommandLine;

/// <summary>
/// The command line as a whole. A verb is registered by its line in <see cref="OfflineVerbs"/> or <see cref="OnlineVerbs"/>.
/// </summary>
internal static class RouterCommand
{
    /// <summary>Runs the program; answers its exit code, see <see cref="ExitCodes"/>. Nothing is thrown.</summary>
    public static async Task<int> RunAsync(string[] args, CliContext context)
    {
        try
        {
            context.Language = Languages.Choose(args, context);
            if (SimulateVerb.ArgumentsOf(args, context) is { } simulated)
            {
                return await SimulateVerb.RunAsync(simulated, context);
            }

            RootCommand root = Create(context);
            ParseResult parsed = root.Parse(args);
            if (parsed.Action is HelpAction)
            {
                HelpText.Write(context.Out, parsed.CommandResult.Command, context.Language);
                return ExitCodes.Done;
            }

            IReadOnlyList<string> errors = UsageErrors.Of(parsed, context);
            if (errors.Count > 0)
            {
                foreach (string error in errors)
                {
                    await context.Error.WriteLineAsync(error);
                }

                return ExitCodes.Usage;
            }

            if (parsed.CommandResult.Command.Action is null)
            {
                // A noun without its verb: what there is to choose from.
                HelpText.Write(context.Out, parsed.CommandResult.Command, context.Language);
                return ExitCodes.Usage;
            }

            // Signals are the verbs' own: a running Router ends in order and answers 0.
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = context.Out,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception exception)
        {
            // The last resort, so that nobody meets a stack trace: every defect ends here.
            await context.Error.WriteLineAsync(context.Say(CliMessages.Unexpected, exception.GetType().Name, CrashLog.Write(exception, context)));
            return ExitCodes.Failed;
        }
    }

    /// <summary>All verbs with their options, described in the context's language.</summary>
    public static RootCommand Create(CliContext context)
    {
        var root = new RootCommand(context.Say(new Bilingual(
            "Router: события 1С-Коннект по правилам — в CRM, почту, мессенджеры и программы.",
            "Router: events of 1C-Connect, by rules, to CRM, mail, messengers and programs.")));

        // The verb `version` tells more; --version stays for those who try it first.
        root.Options.Remove(root.Options.First(option => option is VersionOption));
        GlobalOptions options = context.Options;
        options.Config.Description = context.Say(new Bilingual("Файл правил.", "The configuration file."));
        options.Lang.Description = context.Say(new Bilingual("Язык текстов.", "The language of texts."));
        options.Json.Description = context.Say(new Bilingual("Ответ в JSON.", "Answer in JSON."));
        options.Lang.OneOf(Languages.Names, context);
        root.Options.Add(options.Config);
        root.Options.Add(options.Lang);
        root.Options.Add(options.Json);
        foreach (Func<CliContext, Command> create in OnlineVerbs.All.Concat(OfflineVerbs.All))
        {
            root.Subcommands.Add(create(context));
        }

        return root;
    }
}
