using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Sqlite.Tables;

/// <summary>The deliveries behind the sinks' cursors.</summary>
internal sealed class PendingTable(SqliteConnection connection) : IDisposable
{
    private const string Totals = "SELECT count(*), coalesce(sum(count), 0), coalesce(sum(sequence * count), 0) FROM pending WHERE sink = ?1";

    private readonly Statement _insert = new(connection, "INSERT INTO pending (sink, sequence, count) VALUES (?1, ?2, ?3)");
    private readonly Statement _count = new(connection, "SELECT count FROM pending WHERE sink = ?1 AND sequence = ?2");
    private readonly Statement _first = new(connection, "SELECT min(sequence) FROM pending WHERE sink = ?1");
    private readonly Statement _sequences = new(connection, "SELECT sequence FROM pending WHERE sink = ?1 ORDER BY sequence");
    private readonly Statement _totals = new(connection, Totals + " AND sequence <= ?2");
    private readonly Statement _delete = new(connection, "DELETE FROM pending WHERE sink = ?1 AND sequence = ?2");
    private readonly Statement _deleteThrough = new(connection, "DELETE FROM pending WHERE sink = ?1 AND sequence <= ?2");

    /// <summary>An event waits for a sink.</summary>
    /// <param name="sink">The sink; its row counts the event too.</param>
    /// <param name="sequence">The event's number.</param>
    /// <param name="count">How many deliveries of it.</param>
    public void Insert(SinkRow sink, long sequence, long count)
    {
        _insert.Run(sink.Id, sequence, count);
        sink.AddPending(sequence, count);
    }

    /// <summary>How many deliveries of an event wait for a sink.</summary>
    public long CountOf(long sink, long sequence) => _count.Find(sink, sequence) ?? 0;

    /// <summary>The oldest event that waits for a sink; <see langword="null"/> when none does.</summary>
    public long? First(long sink) => _first.Find(sink);

    /// <summary>All events that wait for a sink.</summary>
    public List<long> SequencesOf(long sink)
    {
        List<long> sequences = [];
        using StatementRows rows = _sequences.Query(sink);
        while (rows.Next())
        {
            sequences.Add(rows.Number(0));
        }

        return sequences;
    }

    /// <summary>What the events of a sink up to a number add up to.</summary>
    public PendingTotals TotalsOf(long sink, long through)
    {
        using StatementRows rows = _totals.Query(sink, through);
        rows.Next();
        return new PendingTotals(rows.Number(0), rows.Number(1), rows.Number(2));
    }

    /// <summary>An event does not wait for a sink any more.</summary>
    public void Delete(SinkRow sink, long sequence)
    {
        long count = CountOf(sink.Id, sequence);
        if (count > 0)
        {
            _delete.Run(sink.Id, sequence);
            sink.RemovePending(new PendingTotals(1, count, sequence * count));
        }
    }

    /// <summary>Nothing up to a number waits for a sink any more.</summary>
    public void DeleteThrough(SinkRow sink, long through)
    {
        PendingTotals gone = TotalsOf(sink.Id, through);
        if (gone.Events > 0)
        {
            _deleteThrough.Run(sink.Id, through);
            sink.RemovePending(gone);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Statement statement in (ReadOnlySpan<Statement>)[_insert, _count, _first, _sequences, _totals, _delete, _deleteThrough])
        {
            statement.Dispose();
        }
    }
}
