using Router.Journal.Sqlite.Reading;
using Router.Journal.Sqlite.Statements;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Writing;

/// <summary>The writer's connection with what it has committed. After a failure it is thrown away, and the next one reads all that anew.</summary>
internal sealed class WriterSession : IDisposable
{
    private readonly Statement _pages;
    private readonly Statement _freePages;
    private readonly long _pageSize;
    private JournalTotals _totals;

    /// <summary>A session on an open connection, which it owns.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="atLeast">A number that was given out already, whether or not its record is there.</param>
    public WriterSession(JournalTables tables, long atLeast)
    {
        Tables = tables;
        _pages = new Statement(tables.Connection, "PRAGMA page_count");
        _freePages = new Statement(tables.Connection, "PRAGMA freelist_count");
        _pageSize = Pragmas.Run(tables.Connection, "PRAGMA page_size") ?? 0;
        (long last, LastWritten) = tables.Records.Last();
        _totals = tables.Totals.Read();
        last = Math.Max(Math.Max(last, atLeast), _totals.Last);
        View = new JournalView(
            last, JournalTail.Behind(last), tables.Sinks.ReadAll().ToDictionary(sink => sink.Name, StringComparer.Ordinal));
    }

    public JournalTables Tables { get; }

    /// <summary>What is committed.</summary>
    public JournalView View { get; private set; }

    /// <summary>The stored time of the last record.</summary>
    public long LastWritten { get; private set; }

    /// <summary>No settled record has this number or a lower one: retention goes on behind it.</summary>
    public long UnsettledThrough { get; set; }

    /// <summary>How many bytes the journal uses, free pages not counted; in a transaction as it is there.</summary>
    public long UsedBytes => ((_pages.Find() ?? 0) - FreePages) * _pageSize;

    /// <summary>How many pages are free.</summary>
    public long FreePages => _freePages.Find() ?? 0;

    /// <summary>From this number on, something may be settled now.</summary>
    public void MaySettle(long sequence) => UnsettledThrough = Math.Min(UnsettledThrough, sequence - 1);

    /// <summary>Goes on behind a number, though there are no records up to it.</summary>
    public void PassOver(long last) => Write(_ => (View with { Last = last, Tail = JournalTail.Behind(last) }, LastWritten));

    /// <summary>Does something in one transaction; when it throws, nothing of it happened.</summary>
    /// <param name="work">Changes the tables and the sinks, and returns what is committed with that.</param>
    public void Write(Func<SinkBook, (JournalView View, long LastWritten)> work)
    {
        (JournalView View, long LastWritten) written = (View, LastWritten);
        JournalTotals totals = _totals;
        (long Records, long Sum) before = Tables.Records.Change;
        Transactions.Write(Tables.Connection, () =>
        {
            var sinks = new SinkBook(View.Sinks);
            written = work(sinks);
            sinks.Save(Tables.Sinks);
            written.View = written.View with { Sinks = sinks.Sinks };
            (long Records, long Sum) after = Tables.Records.Change;
            totals = new JournalTotals(
                totals.Records + after.Records - before.Records,
                unchecked(totals.Sum + after.Sum - before.Sum),
                sinks.Sinks.Count,
                Tables.Renames.Count(),
                written.View.Last);
            Tables.Totals.Put(totals);
        });
        (View, LastWritten) = written;
        _totals = totals;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pages.Dispose();
        _freePages.Dispose();
        Tables.Dispose();
    }
}
