using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Router.Journal.Sqlite.Statements;

/// <summary>All or nothing, for statements of one connection.</summary>
internal static class Transactions
{
    /// <summary>Does something in one transaction that writes; when it throws, nothing of it happened.</summary>
    /// <exception cref="JournalException">It failed.</exception>
    public static void Write(SqliteConnection connection, Action work) => Run(connection, "BEGIN IMMEDIATE", work);

    /// <summary>Reads in one transaction: all of it is as it was at one moment.</summary>
    /// <exception cref="JournalException">It failed.</exception>
    public static T Read<T>(SqliteConnection connection, Func<T> work)
    {
        T result = default!;
        Run(connection, "BEGIN", () => result = work());
        return result;
    }

    private static void Run(SqliteConnection connection, string begin, Action work)
    {
        Pragmas.Run(connection, begin);
        try
        {
            work();
            Pragmas.Run(connection, "COMMIT");
        }
        catch
        {
            // SQLite has rolled back by itself after some failures, such as a full disk.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                raw.sqlite3_exec(connection.Handle, "ROLLBACK");
            }

            throw;
        }
    }
}
