using Microsoft.Data.Sqlite;
using Router.Journal.Progress;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Sqlite.Tables;

/// <summary>What ever went undelivered, added up.</summary>
internal sealed class ShedTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _add = new(
        connection,
        """
        INSERT INTO shed (count, first, last, dead, sink, route) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (sink, route) DO UPDATE SET count = count + ?1, last = ?3, dead = dead + ?4
        """);

    private readonly Statement _all = new(connection, "SELECT sink, route, count, first, last, dead FROM shed");

    public void Add(ShedDeliveries shed) =>
        _add.Bind(5, shed.Sink).Bind(6, shed.Route).Run(shed.Count, shed.From, shed.To, shed.Dead);

    public List<ShedDeliveries> ReadAll()
    {
        List<ShedDeliveries> all = [];
        using StatementRows rows = _all.Query();
        while (rows.Next())
        {
            all.Add(new ShedDeliveries(rows.Text(0), rows.Text(1), rows.Number(2), rows.Number(3), rows.Number(4), rows.Number(5)));
        }

        return all;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _add.Dispose();
        _all.Dispose();
    }
}
