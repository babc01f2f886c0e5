using System.CommandLine;
using Router.Host.CommandLine;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs;

/// <summary><c>router simulate …</c>: the simulator's own command line; what stands behind the verb is the simulator's.</summary>
internal static class SimulateVerb
{
    /// <summary>The verb's name.</summary>
    public const string Name = "simulate";

    private const string LangOption = "--lang";

    /// <summary>Makes the verb, for the list of them: its arguments never come here.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command(Name, context.Say(new Bilingual("Изобразить 1С-Коннект: router simulate --help.", "Play the app of 1C-Connect: router simulate --help.")));
        command.SetAction((_, _) => RunAsync([], context));
        return command;
    }

    /// <summary>What stands behind the verb; <see langword="null"/> when the command line is another one.</summary>
    public static string[]? ArgumentsOf(string[] args, CliContext context)
    {
        int at = 0;
        while (at < args.Length && args[at].StartsWith("--", StringComparison.Ordinal))
        {
            bool takesNext = args[at] == context.Options.Config.Name || args[at] == context.Options.Lang.Name;
            at += takesNext ? 2 : 1;
        }

        return at < args.Length && args[at] == Name ? args[(at + 1)..] : null;
    }

    /// <summary>Runs the simulator in this process, in the language of this run unless its own arguments name one.</summary>
    public static Task<int> RunAsync(string[] args, CliContext context)
    {
        bool hasLanguage = args.Any(arg => arg == LangOption || arg.StartsWith(LangOption + "=", StringComparison.Ordinal));
        string[] all = hasLanguage ? args : [.. args, LangOption, Languages.NameOf(context.Language)];
        return Router.Simulator.SimulatorProgram.RunAsync(all, context.In, context.Out, context.Error);
    }
}
