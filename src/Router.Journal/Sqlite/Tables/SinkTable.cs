using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Sqlite.Tables;

/// <summary>The sinks.</summary>
internal sealed class SinkTable(SqliteConnection connection) : IDisposable
{
    private const string Columns = "id, name, cursor, settled, waiting, pending_rows, pending_sum, row_count, dead, state, checksum";

    private readonly Statement _all = new(connection, $"SELECT {Columns} FROM sinks ORDER BY id");
    private readonly Statement _find = new(connection, $"SELECT {Columns} FROM sinks WHERE name = ?1");
    private readonly Statement _delete = new(connection, "DELETE FROM sinks WHERE id = ?1");
    private readonly Statement _put = new(
        connection,
        $"""
        INSERT INTO sinks (id, cursor, settled, waiting, pending_rows, pending_sum, row_count, dead, checksum, name, state)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (id) DO UPDATE SET cursor = ?2, settled = ?3, waiting = ?4, pending_rows = ?5, pending_sum = ?6, row_count = ?7,
            dead = ?8, checksum = ?9, name = ?10, state = ?11
        """);

    /// <exception cref="JournalException">One is damaged.</exception>
    public List<SinkRow> ReadAll() => Read(_all.Query());

    /// <summary>One sink; <see langword="null"/> when it is not known.</summary>
    /// <exception cref="JournalException">It is damaged.</exception>
    public SinkRow? Find(string name) => Read(_find.Bind(1, name).Query()).FirstOrDefault();

    /// <summary>All of them, also those that are not as they were written.</summary>
    public List<(SinkRow Row, bool IsIntact)> Inspect()
    {
        List<(SinkRow Row, bool IsIntact)> found = [];
        using StatementRows rows = _all.Query();
        while (rows.Next())
        {
            SinkRow row = ToRow(rows);
            found.Add((row, row.ChecksumOf() == rows.Number(10)));
        }

        return found;
    }

    public void Put(SinkRow row)
    {
        _put.Bind(10, row.Name).Bind(11, row.State);
        _put.Run(
            row.Id, row.Cursor, row.Settled, row.Waiting, row.PendingRows, row.PendingSum, row.Rows, row.Dead, row.ChecksumOf());
    }

    public void Delete(long id) => _delete.Run(id);

    /// <inheritdoc/>
    public void Dispose()
    {
        _all.Dispose();
        _find.Dispose();
        _delete.Dispose();
        _put.Dispose();
    }

    private List<SinkRow> Read(StatementRows rows)
    {
        using (rows)
        {
            List<SinkRow> found = [];
            while (rows.Next())
            {
                SinkRow row = ToRow(rows);
                found.Add(row.ChecksumOf() == rows.Number(10)
                    ? row
                    : throw SqliteFaults.Damaged(connection, $"the place of sink {row.Name} is not as it was written"));
            }

            return found;
        }
    }

    private static SinkRow ToRow(in StatementRows rows) => new(rows.Number(0), rows.Text(1))
    {
        Cursor = rows.Number(2),
        Settled = rows.Number(3),
        Waiting = rows.Number(4),
        PendingRows = rows.Number(5),
        PendingSum = rows.Number(6),
        Rows = rows.Number(7),
        Dead = rows.Number(8),
        State = rows.Bytes(9).ToArray(),
    };
}
