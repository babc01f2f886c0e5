using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Control;
using Router.Host.History;
using Router.Host.History.Comparing;
using Router.Host.Verbs.Online;

namespace Router.Host.Verbs.Asking;

/// <summary>
/// <c>router explain --since</c>: what the rules of <c>--config</c> would have done with the journal's events. The journal is that of
/// <c>--journal-of</c>; without it, the one beside the rules, or if there is none there, the one of the configuration in the usual places.
/// </summary>
internal static class RulesTrial
{
    /// <summary>Compares and prints; answers the exit code.</summary>
    public static async Task<int> RunAsync(CliContext context, ParseResult parsed, string since, string? journalOf, CancellationToken cancellation)
    {
        if (ConfigurationOpener.FindFile(context, parsed) is not { } path || ConfigurationOpener.Load(context, path) is not { } rules)
        {
            return ExitCodes.Usage;
        }

        byte[] content = await File.ReadAllBytesAsync(path, cancellation);
        var query = new CompareQuery(since, path, ConfigurationOpener.ShownAs(path, context), content);
        return await OnlineVerb.RunAsync(
            context,
            parsed,
            journalOf ?? JournalBeside(rules),
            client => AskAsync(client),
            other => HistoryAccess.AskFileAsync(context, other, AskAsync, cancellation));

        async Task<int> AskAsync(IHistory history)
        {
            RulesComparison comparison = await history.CompareAsync(query, cancellation);
            if (context.IsJson(parsed))
            {
                await context.Out.WriteLineAsync(JsonSerializer.Serialize(comparison, ControlJson.Indented));
            }
            else
            {
                new ComparisonLines(context).Write(comparison);
            }

            return ExitCodes.Done;
        }
    }

    private static string? JournalBeside(LoadedConfiguration rules) =>
        File.Exists(rules.JournalPath) || ControlAddress.Read(rules.DataFolder) is not null ? rules.Path : null;
}
