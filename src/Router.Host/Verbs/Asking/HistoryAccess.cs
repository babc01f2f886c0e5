using System.CommandLine;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Control;
using Router.Host.History;
using Router.Host.Verbs.Online;
using Router.Journal;

namespace Router.Host.Verbs.Asking;

/// <summary>
/// What the verbs have in common that ask the journal: a Router that runs answers itself, and without one the file is read as it lies.
/// </summary>
internal static class HistoryAccess
{
    /// <summary>Makes a command ask the journal of its configuration.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Where it is run.</param>
    /// <param name="act">What it does; answers the exit code. It may be begun twice and prints nothing before it has its answer.</param>
    public static Command Asking(
        this Command command, CliContext context, Func<IHistory, ParseResult, CancellationToken, Task<int>> act)
    {
        command.SetAction((parsed, cancellation) => OnlineVerb.RunAsync(
            context,
            parsed,
            parsed.GetValue(context.Options.Config),
            client => act(client, parsed, cancellation),
            path => AskFileAsync(context, path, history => act(history, parsed, cancellation), cancellation)));
        return command;
    }

    /// <summary>Asks the file of a configuration that nobody runs with.</summary>
    public static async Task<int> AskFileAsync(CliContext context, string path, Func<IHistory, Task<int>> act, CancellationToken cancellation)
    {
        if (ConfigurationOpener.Load(context, path) is not { } configuration)
        {
            return ExitCodes.Usage;
        }

        string shownAs = ConfigurationOpener.ShownAs(configuration.JournalPath, context);
        try
        {
            await using IJournalReader? reader = await context.OpenJournal(configuration.JournalPath, cancellation);
            if (reader is null)
            {
                await context.Error.WriteLineAsync(context.Say(CliMessages.NoJournal, shownAs));
                return ExitCodes.Failed;
            }

            await context.Error.WriteLineAsync(context.Say(CliMessages.ReadingAlone, shownAs));
            var view = new HistoryView
            {
                Configuration = configuration,
                Now = context.Time.GetUtcNow(),
                Table = configuration.CreateTable(revision: 0),
                Loader = ConfigurationOpener.LoaderOf(context),
            };
            return await act(new JournalHistory(reader, _ => Task.FromResult(view)));
        }
        catch (RefusedException refused)
        {
            await context.Error.WriteLineAsync(context.Say(refused.Entry, [.. refused.Arguments]));
            return refused.IsNotThere ? ExitCodes.Failed : ExitCodes.Usage;
        }
        catch (JournalException exception)
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.JournalUnreadable, shownAs, exception.Message));
            return ExitCodes.Failed;
        }
    }
}
