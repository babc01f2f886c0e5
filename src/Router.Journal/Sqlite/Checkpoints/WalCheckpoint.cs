using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Statements;
using SQLitePCL;

namespace Router.Journal.Sqlite.Checkpoints;

/// <summary>Writes a WAL back into its file.</summary>
internal static class WalCheckpoint
{
    /// <summary>As far as that works at once: it waits for nobody, and nobody waits for it.</summary>
    /// <returns>How many pages the WAL has, and how many of them are written back.</returns>
    /// <exception cref="JournalException">It failed.</exception>
    public static (long Pages, long Done) Passive(SqliteConnection connection) => Run(connection, raw.SQLITE_CHECKPOINT_PASSIVE);

    /// <summary>The same, and then the WAL is used from its start again; it waits a little for readers.</summary>
    /// <returns>Whether all was written back.</returns>
    /// <exception cref="JournalException">It failed.</exception>
    public static bool Restart(SqliteConnection connection)
    {
        long patience = Pragmas.Run(connection, "PRAGMA busy_timeout") ?? 0;
        Pragmas.Run(connection, "PRAGMA busy_timeout = 100");
        try
        {
            (long pages, long done) = Run(connection, raw.SQLITE_CHECKPOINT_RESTART);
            return pages == done;
        }
        finally
        {
            Pragmas.Run(connection, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {patience}"));
        }
    }

    private static (long Pages, long Done) Run(SqliteConnection connection, int mode)
    {
        int code = raw.sqlite3_wal_checkpoint_v2(connection.Handle, "main", mode, out int pages, out int done);
        return code is raw.SQLITE_OK or raw.SQLITE_BUSY or raw.SQLITE_LOCKED
            ? (pages, code == raw.SQLITE_OK ? done : Math.Min(done, pages - 1))
            : throw SqliteFaults.Of(connection);
    }
}
