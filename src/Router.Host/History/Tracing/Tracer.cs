using Router.Actors.Status;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Journal;
using Router.Journal.Records;
using Router.Protocol.Vocabulary;

namespace Router.Host.History.Tracing;

/// <summary>Finds events in a journal and says what became of them; when there is none, why that may be.</summary>
/// <param name="reader">The journal.</param>
/// <param name="view">What answers are made by.</param>
internal sealed class Tracer(IJournalReader reader, HistoryView view)
{
    private const int MostGaps = 10;

    /// <summary>Looks.</summary>
    /// <exception cref="RefusedException">The time is none, or there is nothing to look for.</exception>
    public async Task<TraceReport> TraceAsync(TraceQuery query, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(query.Text))
        {
            throw new RefusedException(CliMessages.ArgumentMissing, "TEXT", "router trace 74951234567");
        }

        DateTimeOffset? since = view.Moment("--since", query.Since);
        long floor = since is { } from ? await reader.FindAsync(from, cancellationToken) : 0;
        var text = new TraceText(query.Text);
        List<JournalEntry> found = [];
        List<InterventionRecord> interventions = [];
        List<TracedGap> gaps = [];
        bool isMore = false;
        await foreach (JournalEntry entry in JournalWindows.ReadBackwardsAsync(reader, floor, cancellationToken))
        {
            if (entry.Record is InterventionRecord intervention)
            {
                // People act after the event was journaled: on the way back their acts come first.
                interventions.Add(intervention);
            }
            else if (entry.Record is GapRecord gap && gaps.Count < MostGaps)
            {
                gaps.Add(new TracedGap(gap.Login, view.Local(gap.From), view.Local(gap.At), gap.Reason));
            }

            if (text.IsIn(entry.Sequence, entry.Record))
            {
                if (found.Count == query.Limit)
                {
                    isMore = true;
                    break;
                }

                found.Add(entry);
            }
        }

        var report = new TraceReport
        {
            From = since is { } start ? view.Local(start) : await FirstAsync(cancellationToken),
            To = view.Local(view.Now),
            Revision = view.Status?.Rules.Revision,
            Found = await new TracedRecords(reader, view, interventions).OfAsync(found, cancellationToken),
            IsMore = isMore,
        };
        return found.Count > 0 ? report : report with { Gaps = gaps, Logins = LoginsOf(view.Status), Unneeded = Unneeded() };
    }

    private async Task<DateTimeOffset?> FirstAsync(CancellationToken cancellationToken) =>
        await reader.ReadAsync(0, 1, cancellationToken) is [var first] ? view.Local(first.Record.WrittenAt) : null;

    private TracedLogin[] LoginsOf(RouterStatus? status) =>
    [
        .. (status?.Agents ?? [])
            .Select(agent => new TracedLogin(
                agent.Login,
                agent.State,
                view.Local(agent.Since),
                [.. agent.Subscriptions.Where(item => item.State is not (SubscriptionState.Confirmed or SubscriptionState.Observed))]))
            .Where(login => login.State != AgentState.Subscribed || login.Missing.Count > 0),
    ];

    private Category[] Unneeded() => [.. Category.Known.Where(category => !view.Table.Subscriptions.Contains(category))];
}
