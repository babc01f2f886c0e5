using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Sqlite.Tables;

/// <summary>The one row that says what there must be in the journal as a whole.</summary>
internal sealed class TotalsTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _read = new(connection, "SELECT records, sum, sinks, renames, last, checksum FROM totals WHERE id = 1");
    private readonly Statement _put = new(
        connection, "INSERT OR REPLACE INTO totals (id, records, sum, sinks, renames, last, checksum) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)");

    /// <summary>The row; nothing at all in a journal in which nothing was ever written.</summary>
    /// <exception cref="JournalException">It is damaged.</exception>
    public JournalTotals Read()
    {
        using StatementRows rows = _read.Query();
        if (!rows.Next())
        {
            return default;
        }

        var totals = new JournalTotals(rows.Number(0), rows.Number(1), rows.Number(2), rows.Number(3), rows.Number(4));
        return totals.ChecksumOf() == rows.Number(5)
            ? totals
            : throw SqliteFaults.Damaged(connection, "what it must hold as a whole is not as it was written");
    }

    public void Put(in JournalTotals totals) =>
        _put.Run(totals.Records, totals.Sum, totals.Sinks, totals.Renames, totals.Last, totals.ChecksumOf());

    /// <inheritdoc/>
    public void Dispose()
    {
        _read.Dispose();
        _put.Dispose();
    }
}
