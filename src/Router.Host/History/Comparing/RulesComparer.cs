using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Control;
using Router.Journal;
using Router.Journal.Records;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Host.History.Comparing;

/// <summary>Runs the events of some time through other rules.</summary>
/// <param name="reader">The journal.</param>
/// <param name="view">What answers are made by.</param>
internal sealed class RulesComparer(IJournalReader reader, HistoryView view)
{
    /// <summary>Compares.</summary>
    /// <exception cref="RefusedException">The time is none, or the file cannot be used.</exception>
    public async Task<RulesComparison> CompareAsync(CompareQuery query, CancellationToken cancellationToken)
    {
        DateTimeOffset from = view.Moment("--since", query.Since)!.Value;
        LoadResult loaded = view.Loader.Load(query.Path, query.Content, query.ShownAs);
        LoadedConfiguration other = loaded.Configuration ?? throw new RefusedException(CliMessages.OtherRulesBroken, query.ShownAs, ErrorsOf(loaded));
        var rules = new RulesReplay(other.CreateTable(revision: 0));
        var differences = new Differences(other, view);

        // What was read before tells what once-per still remembered then.
        long after = await reader.FindAsync(from - OncePerWindow.Length, cancellationToken);
        while (await reader.ReadAsync(after, JournalWindows.PageSize, cancellationToken) is { Count: > 0 } page)
        {
            after = page[^1].Sequence;
            foreach (JournalEntry entry in page)
            {
                if (entry.Record is EventRecord { ReplayedAt: null } record)
                {
                    IReadOnlyList<JournaledDestination> today = rules.Decide(record);
                    if (record.At >= from)
                    {
                        differences.Add(entry.Sequence, record, today);
                    }
                }
            }
        }

        return differences.ToComparison(from);
    }

    private static Bilingual ErrorsOf(LoadResult loaded) => new(
        string.Join("; ", loaded.Diagnostics.Select(item => item.ToString(Language.Russian))),
        string.Join("; ", loaded.Diagnostics.Select(item => item.ToString(Language.English))));
}
