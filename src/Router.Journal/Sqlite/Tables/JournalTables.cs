using Microsoft.Data.Sqlite;

namespace Router.Journal.Sqlite.Tables;

/// <summary>All tables through one connection, which it owns. Not safe for several threads.</summary>
internal sealed class JournalTables(SqliteConnection connection) : IDisposable
{
    public SqliteConnection Connection { get; } = connection;

    public RecordTable Records { get; } = new(connection);

    public SinkTable Sinks { get; } = new(connection);

    public PendingTable Pending { get; } = new(connection);

    public RowTable Rows { get; } = new(connection);

    public AttemptTable Attempts { get; } = new(connection);

    public ShedTable Shed { get; } = new(connection);

    public RenameTable Renames { get; } = new(connection);

    public TotalsTable Totals { get; } = new(connection);

    /// <inheritdoc/>
    public void Dispose()
    {
        DisposeStatements();
        Connection.Dispose();
    }

    /// <summary>Gives the connection back.</summary>
    public void DisposeStatements()
    {
        Records.Dispose();
        Sinks.Dispose();
        Pending.Dispose();
        Rows.Dispose();
        Attempts.Dispose();
        Shed.Dispose();
        Renames.Dispose();
        Totals.Dispose();
    }
}
