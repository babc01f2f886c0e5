using Microsoft.Data.Sqlite;
using Router.Journal.Progress;
using Router.Journal.Sqlite.Codec;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Sqlite.Tables;

/// <summary>The rows: deliveries that a cursor has passed and that are not done with.</summary>
internal sealed class RowTable(SqliteConnection connection) : IDisposable
{
    private const string Columns = "sink, delivery_id, sequence, destination, key, state, attempts, since, reason, checksum";

    private readonly Statement _put = new(
        connection,
        """
        INSERT INTO rows (sink, sequence, destination, state, attempts, since, checksum, delivery_id, key, reason)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (sink, delivery_id) DO UPDATE SET sequence = ?2, destination = ?3, state = ?4, attempts = ?5, since = ?6,
            checksum = ?7, key = ?9, reason = ?10
        """);

    private readonly Statement _find = new(connection, $"SELECT {Columns} FROM rows WHERE sink = ?1 AND delivery_id = ?2");
    private readonly Statement _delete = new(connection, "DELETE FROM rows WHERE sink = ?1 AND delivery_id = ?2");
    private readonly Statement _deleteSink = new(connection, "DELETE FROM rows WHERE sink = ?1");
    private readonly Statement _ofSink = new(connection, $"SELECT {Columns} FROM rows WHERE sink = ?1 ORDER BY sequence, destination");
    private readonly Statement _ofEvent = new(connection, $"SELECT {Columns} FROM rows WHERE sequence = ?1 ORDER BY sink, destination");
    private readonly Statement _byId = new(connection, $"SELECT {Columns} FROM rows WHERE id = ?1");
    private readonly Statement _nextId = new(connection, "SELECT id FROM rows WHERE id > ?1 ORDER BY id LIMIT 1");
    private readonly Statement _has = new(connection, "SELECT 1 FROM rows WHERE sequence = ?1 LIMIT 1");
    private readonly Statement _inState = new(
        connection, $"SELECT {Columns} FROM rows WHERE sink = ?1 AND state = ?2 AND sequence > ?3 ORDER BY sequence, destination");

    /// <summary>Puts a row in, or in the place of one with its id.</summary>
    public void Put(SinkRow sink, DeliveryRow row)
    {
        DeliveryRow? before = Find(sink.Id, row.DeliveryId);
        sink.Rows += before is null ? 1 : 0;
        sink.Dead += DeadIn(row) - DeadIn(before);
        _put.Bind(8, row.DeliveryId).Bind(9, row.Key).Bind(10, row.Reason);
        _put.Run(
            sink.Id, row.Sequence, row.Destination, (long)row.State, row.Attempts, row.Since.UtcTicks, ChecksumOf(sink.Id, row));
    }

    /// <summary>The row with an id; <see langword="null"/> when there is none.</summary>
    public DeliveryRow? Find(long sink, string deliveryId)
    {
        using StatementRows rows = _find.Bind(2, deliveryId).Query(sink);
        return rows.Next() ? Read(rows).Row : null;
    }

    /// <summary>Takes a row out.</summary>
    public void Delete(SinkRow sink, DeliveryRow row)
    {
        _delete.Bind(2, row.DeliveryId).Run(sink.Id);
        sink.Rows--;
        sink.Dead -= DeadIn(row);
    }

    /// <summary>Takes all rows of a sink out.</summary>
    public void DeleteAll(SinkRow sink)
    {
        _deleteSink.Run(sink.Id);
        sink.Rows = 0;
        sink.Dead = 0;
    }

    /// <summary>All rows of a sink.</summary>
    public List<DeliveryRow> OfSink(long sink)
    {
        List<DeliveryRow> found = [];
        using StatementRows rows = _ofSink.Query(sink);
        while (rows.Next())
        {
            found.Add(Read(rows).Row);
        }

        return found;
    }

    /// <summary>The rows of one event, with their sinks' ids.</summary>
    public List<(long Sink, DeliveryRow Row)> OfEvent(long sequence)
    {
        List<(long Sink, DeliveryRow Row)> found = [];
        using StatementRows rows = _ofEvent.Query(sequence);
        while (rows.Next())
        {
            found.Add(Read(rows));
        }

        return found;
    }

    /// <summary>The first row's own number behind another; <see langword="null"/> when there is none.</summary>
    public long? NextId(long after) => _nextId.Find(after);

    /// <summary>A row by its own number, with its sink's id.</summary>
    /// <exception cref="JournalException">It is damaged.</exception>
    public (long Sink, DeliveryRow Row)? FindById(long id)
    {
        using StatementRows rows = _byId.Query(id);
        return rows.Next() ? Read(rows) : null;
    }

    /// <summary>Whether an event has a row.</summary>
    public bool HasEvent(long sequence) => _has.Find(sequence) is not null;

    /// <summary>The rows of a sink in one state, behind a number: at least so many when there are, and all of the last event.</summary>
    public List<DeliveryRow> InState(long sink, DeliveryRowState state, long after, int limit)
    {
        List<DeliveryRow> found = [];
        using StatementRows rows = _inState.Query(sink, (long)state, after);
        while (rows.Next() && (found.Count < limit || rows.Number(2) == found[^1].Sequence))
        {
            found.Add(Read(rows).Row);
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Statement statement in (ReadOnlySpan<Statement>)[_put, _find, _delete, _deleteSink, _ofSink, _ofEvent, _byId, _nextId, _has, _inState])
        {
            statement.Dispose();
        }
    }

    /// <summary>A checksum over what steers the row's delivery.</summary>
    public static long ChecksumOf(long sink, DeliveryRow row) => Checksum.Start()
        .Add(sink).Add(row.DeliveryId).Add(row.Sequence).Add(row.Destination).Add(row.Key).Add((long)row.State)
        .Add(row.Attempts).Add(row.Since.UtcTicks).Add(row.Reason).Value;

    private static int DeadIn(DeliveryRow? row) => row?.State == DeliveryRowState.Dead ? 1 : 0;

    private (long Sink, DeliveryRow Row) Read(in StatementRows rows)
    {
        long sink = rows.Number(0);
        var row = new DeliveryRow
        {
            DeliveryId = rows.Text(1),
            Sequence = rows.Number(2),
            Destination = (int)rows.Number(3),
            Key = rows.Text(4),
            State = (DeliveryRowState)rows.Number(5),
            Attempts = (int)rows.Number(6),
            Since = new DateTimeOffset(Math.Clamp(rows.Number(7), 0, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero),
            Reason = rows.Text(8),
        };
        return ChecksumOf(sink, row) == rows.Number(9)
            ? (sink, row)
            : throw SqliteFaults.Damaged(connection, $"the row of a delivery of event {row.Sequence} is not as it was written");
    }
}
