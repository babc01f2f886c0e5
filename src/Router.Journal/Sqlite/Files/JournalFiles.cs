using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Sqlite.Files;

/// <summary>Opens the journal's file, and keeps it to the account that runs Router. SQLite makes the files beside it in the same mode.</summary>
internal static class JournalFiles
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>How long a connection waits for another one's lock.</summary>
    private const string WaitForLocks = "PRAGMA busy_timeout = 5000";

    /// <summary>Makes a file if there is none, and takes it from everybody else.</summary>
    /// <exception cref="JournalException">That cannot be done.</exception>
    public static void CreatePrivate(string path)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = Private;
            }

            new FileStream(path, options).Dispose();
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != Private)
            {
                File.SetUnixFileMode(path, Private);
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.Of(path, cause);
        }
    }

    /// <summary>The writer's connection.</summary>
    /// <exception cref="JournalException">It cannot be opened.</exception>
    public static SqliteConnection OpenForWriting(string path, JournalDurability durability)
    {
        SqliteConnection connection = Open(path, SqliteOpenMode.ReadWrite);
        try
        {
            Pragmas.Run(connection, WaitForLocks);

            // A new file takes these before anything is in it; to any other they say nothing.
            Pragmas.Run(connection, "PRAGMA page_size = 8192");
            Pragmas.Run(connection, "PRAGMA auto_vacuum = INCREMENTAL");
            Pragmas.Run(connection, "PRAGMA journal_mode = WAL");
            Pragmas.Run(connection, durability == JournalDurability.PowerLoss ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");

            // The checkpointer does that, on a thread of its own.
            Pragmas.Run(connection, "PRAGMA wal_autocheckpoint = 0");
            Pragmas.Run(connection, "PRAGMA cache_size = -16384");
            return connection;
        }
        catch (JournalException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection that cannot change anything.</summary>
    /// <exception cref="JournalException">It cannot be opened.</exception>
    public static SqliteConnection OpenForReading(string path) => OpenPlain(path, SqliteOpenMode.ReadOnly);

    /// <summary>A connection for checkpoints.</summary>
    /// <exception cref="JournalException">It cannot be opened.</exception>
    public static SqliteConnection OpenForCheckpoints(string path) => OpenPlain(path, SqliteOpenMode.ReadWrite);

    private static SqliteConnection OpenPlain(string path, SqliteOpenMode mode)
    {
        SqliteConnection connection = Open(path, mode);
        try
        {
            Pragmas.Run(connection, WaitForLocks);
            Pragmas.Run(connection, "PRAGMA wal_autocheckpoint = 0");

            // A connection that has not read anything does not know that there is a WAL, and would find nothing to write back.
            Pragmas.Run(connection, "PRAGMA schema_version");
            return connection;
        }
        catch (JournalException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException cause)
        {
            connection.Dispose();
            throw SqliteFaults.Of(path, cause);
        }
    }
}
