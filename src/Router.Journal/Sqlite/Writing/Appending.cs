using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite.Codec;
using Router.Journal.Sqlite.Reading;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Writing;

/// <summary>Appends records and moves progress, in one transaction.</summary>
/// <param name="session">The writer's session.</param>
internal sealed class Appending(WriterSession session)
{
    private JournalTables Tables => session.Tables;

    /// <summary>Appends. When it throws, nothing happened.</summary>
    /// <exception cref="ArgumentException">There is progress of one sink twice, or a cursor behind the end.</exception>
    /// <exception cref="JournalException">It cannot be written.</exception>
    public void Append(IReadOnlyList<JournalRecord> records, IReadOnlyList<SinkProgress> progress)
    {
        Require(progress, session.View.Last + records.Count);
        session.Write(sinks =>
        {
            foreach (SinkProgress step in progress)
            {
                Apply(step, sinks);
            }

            long written = Insert(records, sinks);
            JournalView view = session.View;
            long last = view.Last + records.Count;
            foreach (SinkProgress step in progress)
            {
                bool isAnyBehind = step.Attempts.Any(attempt => attempt.Sequence > last);
                Tables.Attempts.Insert(step.Sink, isAnyBehind ? [.. step.Attempts.Where(attempt => attempt.Sequence <= last)] : step.Attempts);
            }

            return (view with { Last = last, Tail = view.Tail.With(records) }, written);
        });
    }

    /// <summary>A sink that was not known has what was journaled for it behind its cursor.</summary>
    public static SinkRow Learn(WriterSession session, SinkBook sinks, string name, long cursor)
    {
        SinkRow sink = sinks.Add(name, cursor);
        if (cursor < session.View.Last)
        {
            JournalTables tables = session.Tables;
            tables.Records.VisitDestinations(cursor, tables.Renames.Read(), (sequence, destinations) =>
            {
                int count = Deliveries.CountOf(destinations, name);
                if (count > 0)
                {
                    tables.Pending.Insert(sink, sequence, count);
                }
            });
        }

        return sink;
    }

    private static void Require(IReadOnlyList<SinkProgress> progress, long last)
    {
        for (int i = 0; i < progress.Count; i++)
        {
            if (progress[i].Cursor > last)
            {
                throw new ArgumentException($"The cursor of sink {progress[i].Sink} is behind the end of the journal.", nameof(progress));
            }

            for (int other = 0; other < i; other++)
            {
                if (progress[i].Sink == progress[other].Sink)
                {
                    throw new ArgumentException($"There is progress of sink {progress[i].Sink} twice.", nameof(progress));
                }
            }
        }
    }

    private void Apply(SinkProgress step, SinkBook sinks)
    {
        SinkRow sink = sinks.Change(step.Sink) ?? Learn(session, sinks, step.Sink, step.Cursor);
        foreach (DeliveryRow row in step.Rows)
        {
            if (Tables.Records.Has(row.Sequence))
            {
                Tables.Rows.Put(sink, row);
            }
        }

        foreach (string id in step.DoneRows)
        {
            if (sink.Rows > 0 && Tables.Rows.Find(sink.Id, id) is { } row)
            {
                Tables.Rows.Delete(sink, row);
                session.MaySettle(row.Sequence);
            }
        }

        if (sink.PendingRows > 0)
        {
            Tables.Pending.DeleteThrough(sink, step.Cursor);
            session.MaySettle(sink.Cursor + 1);
        }

        sink.MoveTo(step.Cursor);
        if (step.State is { } state)
        {
            sink.WriteState(state);
        }
    }

    /// <summary>Adds the records; a delivery that the same append settles is not pending for a moment.</summary>
    /// <returns>The stored time of the last record.</returns>
    private long Insert(IReadOnlyList<JournalRecord> records, SinkBook sinks)
    {
        long sequence = session.View.Last;
        long written = session.LastWritten;
        for (int i = 0; i < records.Count; i++)
        {
            JournalRecord record = records[i];
            written = WrittenTimes.After(written, record.WrittenAt);
            Tables.Records.Insert(++sequence, written, record);
            if (record is EventRecord { Destinations: { Count: > 0 } destinations })
            {
                Await(sequence, destinations, sinks);
            }
        }

        return written;
    }

    private void Await(long sequence, IReadOnlyList<JournaledDestination> destinations, SinkBook sinks)
    {
        for (int i = 0; i < destinations.Count; i++)
        {
            string name = destinations[i].Sink;
            if (Deliveries.IsNamedBefore(destinations, i) || sinks.Find(name) is not { } sink || sequence <= sink.Cursor)
            {
                continue;
            }

            int count = Deliveries.CountOf(destinations, name);
            if (count > 0)
            {
                Tables.Pending.Insert(sinks.Change(name)!, sequence, count);
            }
        }
    }
}
