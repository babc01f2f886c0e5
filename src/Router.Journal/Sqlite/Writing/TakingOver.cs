using Router.Journal.Progress;
using Router.Journal.Sqlite.Reading;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Writing;

/// <summary>Sinks that are forgotten, and sinks that get another name, each in one transaction.</summary>
/// <param name="session">The writer's session.</param>
internal sealed class TakingOver(WriterSession session)
{
    private JournalTables Tables => session.Tables;

    /// <summary>Forgets a sink.</summary>
    /// <exception cref="JournalException">It cannot be written.</exception>
    public void Forget(string name)
    {
        if (session.View.Sinks.ContainsKey(name))
        {
            session.Write(sinks =>
            {
                SinkRow sink = sinks.Change(name)!;
                Tables.Pending.DeleteThrough(sink, long.MaxValue);
                Tables.Rows.DeleteAll(sink);
                sinks.Remove(sink);
                session.MaySettle(0);
                return (session.View, session.LastWritten);
            });
        }
    }

    /// <summary>
    /// Gives a sink what another has not settled. Names in bodies stay: from now on they are read as the new one where it holds.
    /// </summary>
    /// <exception cref="JournalException">It cannot be written.</exception>
    public void TakeOver(string from, string to)
    {
        if (from != to && session.View.Sinks.ContainsKey(from))
        {
            session.Write(sinks =>
            {
                SinkRow source = sinks.Change(from)!;
                bool isKnown = sinks.Find(to) is not null;
                SinkRow target = sinks.Change(to) ?? Appending.Learn(session, sinks, to, source.Cursor);
                List<long> pending = Tables.Pending.SequencesOf(source.Id);
                List<DeliveryRow> rows = Tables.Rows.OfSink(source.Id);
                var rename = new SinkRename(from, to, source.Settled, session.View.Last, OthersOf(source, pending, rows));
                SinkRenames renames = Tables.Renames.Read().With(rename);
                Tables.Renames.Insert(rename);
                MovePending(source, target, pending, rows, renames);
                MoveRows(source, target, rows);
                target.Cursor = Math.Min(target.Cursor, source.Cursor);
                target.State = isKnown && target.ReadState().Count > 0 ? target.State : source.State;
                sinks.Remove(source);

                // What is in memory still has the old name.
                JournalView view = session.View;
                return (view with { Tail = JournalTail.Behind(view.Last) }, session.LastWritten);
            });
        }
    }

    private static HashSet<long> OthersOf(SinkRow source, List<long> pending, List<DeliveryRow> rows) =>
        [.. pending.Where(sequence => sequence <= source.Settled), .. rows.Select(row => row.Sequence)];

    private void MovePending(SinkRow source, SinkRow target, List<long> pending, List<DeliveryRow> rows, SinkRenames renames)
    {
        Tables.Pending.DeleteThrough(source, long.MaxValue);
        foreach (long sequence in pending)
        {
            Tables.Pending.Delete(target, sequence);
            Tables.Pending.Insert(target, sequence, CountOf(sequence, target, renames));
        }

        // An event that waits for the new name, and of which the old one has a row, has one more delivery by that name now.
        foreach (long sequence in rows.Select(row => row.Sequence).Distinct())
        {
            if (Tables.Pending.CountOf(target.Id, sequence) > 0)
            {
                Tables.Pending.Delete(target, sequence);
                Tables.Pending.Insert(target, sequence, CountOf(sequence, target, renames));
            }
        }
    }

    private int CountOf(long sequence, SinkRow target, SinkRenames renames) =>
        Deliveries.CountOf(Tables.Records.DestinationsOf(sequence, renames), target.Name);

    private void MoveRows(SinkRow source, SinkRow target, List<DeliveryRow> rows)
    {
        Tables.Rows.DeleteAll(source);
        foreach (DeliveryRow row in rows)
        {
            Tables.Rows.Put(target, row);
        }
    }
}
