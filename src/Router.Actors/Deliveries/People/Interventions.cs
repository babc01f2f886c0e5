using Router.Actors.Deliveries.Calls;
using Router.Actors.Deliveries.Reading;
using Router.Actors.Deliveries.Windows;
using Router.Actors.Journaling;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Deliveries.People;

/// <summary>What a person can do to the deliveries of a sink that runs; each leaves a record for the journal. It knows no clock.</summary>
internal sealed class Interventions(
    string sink, DeliveryWindow window, CallDesk desk, ReadAhead ahead, PendingProgress changes, SinkCounters counters)
{
    /// <summary>Gives up all that waits, up to the journal's end.</summary>
    public InterventionRecord Skip(DateTimeOffset now)
    {
        long after = window.Through;
        long end = Math.Max(after, ahead.JournalEnd);
        long behind = counters.Skip(end);
        (int inHand, long? first) = window.Skip(end);
        desk.Acquit();
        long count = behind + inHand;
        SequenceRange range = count == 0 ? default : new SequenceRange(first ?? after + 1, end);
        return Intervention.Of(sink, Intervention.Skip, range, count, now);
    }

    /// <summary>Puts dead letters back, the first of them as far as there is room for rows.</summary>
    /// <returns>The record; <see langword="null"/> when there was none to put back.</returns>
    public InterventionRecord? Requeue(IReadOnlyList<DeliveryRow> dead, DateTimeOffset now)
    {
        DeliveryRow[] rows = [.. dead.Take(Math.Max(0, ReadAhead.MostRows - window.Rows))];
        foreach (DeliveryRow row in rows)
        {
            window.Intake.Requeue(row, now);
            changes.Add(Intervention.On(row, AttemptResult.Requeued, now));
        }

        return Told(Intervention.Retry, rows, now);
    }

    /// <summary>Gives up dead letters.</summary>
    /// <returns>The record; <see langword="null"/> when there was none to give up.</returns>
    public InterventionRecord? Discard(IReadOnlyList<DeliveryRow> dead, DateTimeOffset now)
    {
        foreach (DeliveryRow row in dead)
        {
            changes.Done(row.DeliveryId);
            changes.Add(Intervention.On(row, AttemptResult.Discarded, now));
        }

        return Told(Intervention.Discard, dead, now);
    }

    private InterventionRecord? Told(string what, IReadOnlyList<DeliveryRow> rows, DateTimeOffset now)
    {
        counters.Dead = Math.Max(0, counters.Dead - rows.Count);
        return rows.Count == 0 ? null : Intervention.Of(sink, what, rows, now);
    }
}
