using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Journal;
using Router.Journal.Records;
using Router.Routing.Routes;

namespace Router.Host.History.Replaying;

/// <summary>Finds the events that a sink is to get again, and makes the records that let it.</summary>
/// <param name="reader">The journal.</param>
/// <param name="view">What it is decided by.</param>
internal sealed class Replayer(IJournalReader reader, HistoryView view)
{
    /// <summary>Replays, or only counts.</summary>
    /// <param name="order">What is asked.</param>
    /// <param name="append">Appends records to the journal, and ends when they are safe; it is not called for a dry run.</param>
    /// <param name="cancellationToken">Ends it between two pages.</param>
    /// <exception cref="RefusedException">The sink, a time or the condition is none.</exception>
    public async Task<ReplayReport> ReplayAsync(
        ReplayOrder order, Func<IReadOnlyList<JournalRecord>, Task> append, CancellationToken cancellationToken)
    {
        SinkNames.Require(order.Sink, view, await reader.ReadStandingsAsync(cancellationToken));
        DateTimeOffset from = view.Moment("--from", order.From)!.Value;
        DateTimeOffset to = view.Moment("--to", order.To)!.Value;
        if (from >= to)
        {
            throw new RefusedException(CliMessages.EmptyTime, "--from", "--to");
        }

        EventCondition? where = order.Where is { } text ? EventCondition.Read("--where", text, view.Configuration.Rules) : null;
        var choice = new ReplayChoice(order, view);
        var report = new ReplayReport(view.Local(from), view.Local(to), 0, 0, 0, 0);
        SequenceRange range = default;

        // Replays are appended behind this number: they are not met again.
        long last = reader.LastSequence;
        long after = await reader.FindAsync(from - OncePerWindow.Length, cancellationToken);
        while (after < last && await reader.ReadAsync(after, JournalWindows.PageSize, cancellationToken) is { Count: > 0 } page)
        {
            after = page[^1].Sequence;
            List<JournalRecord> records = [];
            foreach (JournalEntry entry in page.Where(entry => entry.Sequence <= last))
            {
                if (entry.Record is not EventRecord record)
                {
                    continue;
                }

                bool isMeant = record.At >= from && record.At < to;
                if (record.ReplayedAt is not null)
                {
                    report = report with { Replays = report.Replays + (isMeant ? 1 : 0) };
                    continue;
                }

                IReadOnlyList<JournaledDestination> destinations = choice.Of(record);
                if (!isMeant)
                {
                    continue;
                }

                bool isTaken = destinations.Count > 0 && where?.Holds(record) != false;
                report = report with { Looked = report.Looked + 1, Taken = report.Taken + (isTaken ? 1 : 0) };
                if (isTaken)
                {
                    report = report with { Deliveries = report.Deliveries + destinations.Count };
                    range = new SequenceRange(range.From == 0 ? entry.Sequence : range.From, entry.Sequence);
                    records.Add(choice.Again(record, destinations));
                }
            }

            if (records.Count > 0 && !order.IsDryRun)
            {
                await append(records);
            }
        }

        if (report.Taken > 0 && !order.IsDryRun)
        {
            await append([choice.Intervention(range, report.Deliveries)]);
        }

        return report;
    }
}
