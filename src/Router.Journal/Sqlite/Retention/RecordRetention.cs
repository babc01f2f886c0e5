using Router.Journal.InMemory;
using Router.Journal.Progress;
using Router.Journal.Sqlite.Statements;
using Router.Journal.Sqlite.Tables;
using Router.Journal.Sqlite.Writing;

namespace Router.Journal.Sqlite.Retention;

/// <summary>
/// Lets records go: settled ones that are too old, or when the journal has its full size; the oldest first. When nothing is settled and it
/// is full, the oldest undelivered ones are shed, or the journal says that it is full. Each step is small, for an append may wait for it.
/// The newest record always stays: it carries the number.
/// </summary>
internal sealed class RecordRetention(SqliteJournalOptions options)
{
    /// <summary>At least so many records go in one step when there are; more after a larger append, so that it keeps up.</summary>
    private const int Step = 1_000;

    /// <summary>So many are looked at in one step at most.</summary>
    private const int MostLookedAt = 10_000;

    /// <summary>How often the size is looked at while records go.</summary>
    private const int Stride = 16;

    private const long FreePagesKept = 1_024;
    private const int PagesGivenBack = 512;

    /// <summary>Whether it has its full size, nothing in it is settled, and nothing may be shed.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Lets go what has to go, in one step.</summary>
    /// <param name="session">The writer's session.</param>
    /// <param name="appended">How many records came since the last step.</param>
    /// <param name="shed">Counts what goes undelivered.</param>
    /// <returns>Whether anything went.</returns>
    public bool Run(WriterSession session, int appended, ShedCounter shed)
    {
        long before = options.Time.GetUtcNow().AddDays(-options.Keep.Days).UtcTicks;
        bool isOver = IsOver(session);
        IsFull &= isOver;
        (long next, long written) = session.Tables.Records.From(session.UnsettledThrough + 1);
        if (!isOver && (next == 0 || written >= before))
        {
            return false;
        }

        var step = new RetentionStep(session, Math.Max(Step, 4 * appended));
        bool isAny = false;
        session.Write(sinks =>
        {
            isAny = Settled(session, step, before);
            if (step.IsAtEnd && IsOver(session))
            {
                IsFull = options.WhenFull == WhenFull.StopReading;
                isAny |= !IsFull && Shed(session, step, sinks, shed);
            }
            else
            {
                IsFull = false;
            }

            return (session.View with { Tail = session.View.Tail.Without(step.HighestGone) }, session.LastWritten);
        });
        return isAny;
    }

    /// <summary>Gives a few free pages back to the file system, when there are many.</summary>
    public static void GiveBackPages(WriterSession session)
    {
        if (session.FreePages > FreePagesKept)
        {
            using var vacuum = new Statement(session.Tables.Connection, $"PRAGMA incremental_vacuum({PagesGivenBack})");
            using StatementRows rows = vacuum.Query();
            while (rows.Next())
            {
                // Each row is one page.
            }
        }
    }

    private bool IsOver(WriterSession session) => session.UsedBytes > options.Keep.Size;

    private bool Settled(WriterSession session, RetentionStep step, long before)
    {
        bool isOver = IsOver(session);
        for (int i = 0; i < MostLookedAt && step.Left > 0 && step.MoveNext(); i++)
        {
            if (!isOver && step.Written >= before)
            {
                step.StepBack();
                break;
            }

            if (!step.IsSettled())
            {
                continue;
            }

            step.Delete();
            isOver = isOver && (step.Left % Stride != 0 || IsOver(session));
        }

        return step.Finish();
    }

    private bool Shed(WriterSession session, RetentionStep step, SinkBook sinks, ShedCounter shed)
    {
        var counter = new ShedCounter();
        bool isAny = false;
        while (step.Left > 0 && session.Tables.Records.First() is { } oldest && oldest < step.Newest
            && (step.Left % Stride != 0 || IsOver(session)))
        {
            Shed(session, oldest, sinks, counter);
            step.Delete(oldest);
            isAny = true;
        }

        foreach (ShedDeliveries lost in counter.ToList())
        {
            session.Tables.Shed.Add(lost);
            shed.Add(lost);
        }

        return isAny;
    }

    private static void Shed(WriterSession session, long sequence, SinkBook sinks, ShedCounter shed)
    {
        JournalTables tables = session.Tables;
        var destinations = tables.Records.DestinationsOf(sequence, tables.Renames.Read());
        var rows = tables.Rows.OfEvent(sequence);
        foreach (SinkRow sink in sinks.Sinks.Values.ToList())
        {
            if (tables.Pending.CountOf(sink.Id, sequence) > 0)
            {
                tables.Pending.Delete(sinks.Change(sink.Name)!, sequence);
                foreach (var destination in destinations.Where(item => item.Sink == sink.Name && !item.IsSuppressed))
                {
                    shed.Add(sink.Name, destination.Route, sequence);
                }
            }

            foreach (DeliveryRow row in rows.Where(item => item.Sink == sink.Id).Select(item => item.Row))
            {
                tables.Rows.Delete(sinks.Change(sink.Name)!, row);
                shed.Add(sink.Name, destinations[row.Destination].Route, sequence, row.State == DeliveryRowState.Dead);
            }
        }
    }
}
