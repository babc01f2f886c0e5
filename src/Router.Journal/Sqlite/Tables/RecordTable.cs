using Microsoft.Data.Sqlite;
using Router.Journal.Records;
using Router.Journal.Sqlite.Codec;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Sqlite.Tables;

/// <summary>The records.</summary>
internal sealed class RecordTable(SqliteConnection connection) : IDisposable
{
    private readonly BodyWriter _body = new();
    private readonly Statement _insert = new(connection, "INSERT INTO records (sequence, written, kind, body) VALUES (?1, ?2, ?3, ?4)");
    private readonly Statement _delete = new(connection, "DELETE FROM records WHERE sequence = ?1");
    private readonly Statement _first = new(connection, "SELECT min(sequence) FROM records");
    private readonly Statement _last = new(connection, "SELECT sequence, written FROM records ORDER BY sequence DESC LIMIT 1");
    private readonly Statement _from = new(connection, "SELECT sequence, written FROM records WHERE sequence >= ?1 ORDER BY sequence LIMIT 1");
    private readonly Statement _find = new(connection, "SELECT sequence, kind, written, body FROM records WHERE sequence = ?1");
    private readonly Statement _after = new(
        connection, "SELECT sequence, kind, written, body FROM records WHERE sequence > ?1 ORDER BY sequence LIMIT ?2");

    private readonly Statement _behind = new(
        connection,
        """
        SELECT p.sequence, r.kind, r.written, r.body FROM pending p LEFT JOIN records r ON r.sequence = p.sequence
        WHERE p.sink = ?1 AND p.sequence > ?2 ORDER BY p.sequence LIMIT ?3
        """);

    /// <summary>By how many records there are more or fewer than before through this connection, and what their numbers add up to.</summary>
    public (long Records, long Sum) Change { get; private set; }

    /// <summary>Adds a record behind all others.</summary>
    public void Insert(long sequence, long written, JournalRecord record)
    {
        RecordCodec.Write(_body, sequence, written, record);
        _insert.Bind(4, _body.Written).Run(sequence, written, (long)RecordCodec.KindOf(record));
        Change = (Change.Records + 1, unchecked(Change.Sum + sequence));
    }

    /// <summary>Takes a record out that is there.</summary>
    public void Delete(long sequence)
    {
        _delete.Run(sequence);
        Change = (Change.Records - 1, unchecked(Change.Sum - sequence));
    }

    /// <summary>The oldest record's number; <see langword="null"/> when there is none.</summary>
    public long? First() => _first.Find();

    /// <summary>The newest record's number and time; zeros when there is none.</summary>
    public (long Sequence, long Written) Last() => NumberAndTime(_last.Query());

    /// <summary>The number and time of the first record at a number or behind it; zeros when there is none.</summary>
    public (long Sequence, long Written) From(long sequence) => NumberAndTime(_from.Query(sequence));

    public bool Has(long sequence) => sequence > 0 && From(sequence).Sequence == sequence;

    /// <summary>The record with a number; <see langword="null"/> when it is gone.</summary>
    public JournalRecord? Find(long sequence, SinkRenames renames)
    {
        using StatementRows rows = _find.Query(sequence);
        return rows.Next() ? Read(rows, renames) : null;
    }

    /// <summary>Records behind a number.</summary>
    public List<JournalEntry> After(long sequence, int limit, SinkRenames renames)
    {
        List<JournalEntry> entries = [];
        using StatementRows rows = _after.Query(sequence, limit);
        while (rows.Next())
        {
            entries.Add(new JournalEntry(rows.Number(0), Read(rows, renames)));
        }

        return entries;
    }

    /// <summary>What is pending for a sink behind a number.</summary>
    public List<SinkEntry> Pending(long sink, long after, int limit, SinkRenames renames)
    {
        List<SinkEntry> entries = [];
        using StatementRows rows = _behind.Query(sink, after, limit);
        while (rows.Next())
        {
            entries.Add(rows.IsNull(1) || Read(rows, renames) is not EventRecord record
                ? throw SqliteFaults.Damaged(connection, $"event {rows.Number(0)}, which has not been delivered, is not in it")
                : new SinkEntry(rows.Number(0), record));
        }

        return entries;
    }

    /// <summary>The records behind a number, with their destinations alone.</summary>
    public void VisitDestinations(long after, SinkRenames renames, Action<long, IReadOnlyList<JournaledDestination>> visit)
    {
        using StatementRows rows = _after.Query(after, -1);
        while (rows.Next())
        {
            visit(rows.Number(0), Destinations(rows, renames));
        }
    }

    /// <summary>The destinations of one event; none when it is gone.</summary>
    public IReadOnlyList<JournaledDestination> DestinationsOf(long sequence, SinkRenames renames)
    {
        using StatementRows rows = _find.Query(sequence);
        return rows.Next() ? Destinations(rows, renames) : [];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Statement statement in (ReadOnlySpan<Statement>)[_insert, _delete, _first, _last, _from, _find, _after, _behind])
        {
            statement.Dispose();
        }
    }

    private JournalRecord Read(in StatementRows rows, SinkRenames renames)
    {
        try
        {
            JournalRecord record = RecordCodec.Read(Stored(rows));
            return record is EventRecord journaled ? renames.Apply(rows.Number(0), journaled) : record;
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw SqliteFaults.Damaged(connection, $"record {rows.Number(0)} is not as it was written");
        }
    }

    private IReadOnlyList<JournaledDestination> Destinations(in StatementRows rows, SinkRenames renames)
    {
        try
        {
            return renames.Apply(rows.Number(0), RecordCodec.ReadDestinations(Stored(rows)));
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw SqliteFaults.Damaged(connection, $"record {rows.Number(0)} is not as it was written");
        }
    }

    private static StoredRecord Stored(in StatementRows rows) =>
        new(rows.Number(0), (RecordKind)rows.Number(1), rows.Number(2), rows.Bytes(3));

    private static bool IsDamage(Exception cause) =>
        cause is InvalidDataException or ArgumentException or InvalidOperationException or OverflowException or InvalidCastException;

    private static (long Sequence, long Written) NumberAndTime(StatementRows rows)
    {
        using (rows)
        {
            return rows.Next() ? (rows.Number(0), rows.Number(1)) : default;
        }
    }
}
