using System.CommandLine;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Control;
using Router.Host.Running;

namespace Router.Host.Verbs.Online;

/// <summary>What the verbs have in common that talk to a Router that runs: they find it by its configuration, which may be broken by now.</summary>
internal static class OnlineVerb
{
    /// <summary>Makes a command talk to the Router that runs with its configuration.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Where it is run.</param>
    /// <param name="act">What it does; answers the exit code.</param>
    public static Command Talking(
        this Command command, CliContext context, Func<ControlClient, ParseResult, CancellationToken, Task<int>> act)
    {
        command.SetAction((parsed, cancellation) => RunAsync(
            context,
            parsed,
            parsed.GetValue(context.Options.Config),
            client => act(client, parsed, cancellation),
            path => NotRunning(context, path)));
        return command;
    }

    /// <summary>Talks to the Router that runs with a configuration, or does something else when none does.</summary>
    /// <param name="context">Where it is run.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="given">The configuration's path, as it was typed; <see langword="null"/> leaves it to the usual places.</param>
    /// <param name="act">Talks; answers the exit code.</param>
    /// <param name="otherwise">What is done without one; gets the configuration's path, and answers the exit code.</param>
    public static async Task<int> RunAsync(
        CliContext context, ParseResult parsed, string? given, Func<ControlClient, Task<int>> act, Func<string, Task<int>> otherwise)
    {
        if ((ConfigurationLocator.Find(given, context) ?? FileThatWas(context)) is not { } path)
        {
            ConfigurationOpener.FindFile(context, parsed);
            return ExitCodes.Usage;
        }

        if (ControlAddress.Read(DataFolderOf(path)) is not { } address)
        {
            return await otherwise(path);
        }

        try
        {
            using var client = new ControlClient(address, context.Language);
            return await act(client);
        }
        catch (ControlException exception) when (exception.IsNotRunning)
        {
            return await otherwise(path);
        }
        catch (ControlException exception)
        {
            await context.Error.WriteLineAsync(exception.IsAnswer ? exception.Message : context.Say(RunMessages.NoAnswer, exception.Message));
            return exception.IsUsage ? ExitCodes.Usage : ExitCodes.Failed;
        }
    }

    private static async Task<int> NotRunning(CliContext context, string path)
    {
        await context.Error.WriteLineAsync(context.Say(RunMessages.NotRunning, ConfigurationOpener.ShownAs(path, context)));
        return ExitCodes.Failed;
    }

    /// <summary>Where a file was that somebody moved away from under a Router that goes on.</summary>
    private static string? FileThatWas(CliContext context) =>
        ConfigurationLocator.Places(context).FirstOrDefault(place => ControlAddress.Read(DataFolderOf(place)) is not null);

    private static string DataFolderOf(string path) => Path.Combine(Path.GetDirectoryName(path)!, "data");
}
