using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Statements;
using SQLitePCL;

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

            MakeNew(connection);
            Pragmas.Run(connection, "PRAGMA journal_mode = WAL");
            Pragmas.Run(connection, durability == JournalDurability.PowerLoss ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");

            // Until the file is known to be whole, closing it must not change it.
            KeepWal(connection, isKept: true);

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

    /// <summary>
    /// What a new file takes before anything is in it, and what says nothing to any other: pages that hold several whole events, and that are
    /// given back when they are free.
    /// </summary>
    private static void MakeNew(SqliteConnection connection)
    {
        Pragmas.Run(connection, "PRAGMA page_size = 8192");
        Pragmas.Run(connection, "PRAGMA auto_vacuum = INCREMENTAL");
    }

    /// <summary>A connection that cannot change anything.</summary>
    /// <exception cref="JournalException">It cannot be opened.</exception>
    public static SqliteConnection OpenForReading(string path) => OpenPlain(path, SqliteOpenMode.ReadOnly);

    /// <summary>A connection for checkpoints.</summary>
    /// <exception cref="JournalException">It cannot be opened.</exception>
    public static SqliteConnection OpenForCheckpoints(string path)
    {
        SqliteConnection connection = OpenPlain(path, SqliteOpenMode.ReadWrite);
        try
        {
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

    /// <summary>A connection for reading what can be read of a damaged file; it leaves file and WAL as they are.</summary>
    /// <exception cref="JournalException">It cannot be opened.</exception>
    public static SqliteConnection OpenForSalvage(string path) => OpenPlain(path, SqliteOpenMode.ReadWrite);

    /// <summary>A connection for filling a new file, with nothing beside it once it is closed.</summary>
    /// <exception cref="JournalException">It cannot be opened.</exception>
    public static SqliteConnection OpenForRecovery(string path)
    {
        SqliteConnection connection = OpenPlain(path, SqliteOpenMode.ReadWrite);
        MakeNew(connection);
        Pragmas.Run(connection, "PRAGMA synchronous = FULL");
        return connection;
    }

    /// <summary>Whether the WAL stays as it is when the last connection is closed; otherwise it is written back and removed.</summary>
    public static void KeepWal(SqliteConnection connection, bool isKept) =>
        raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, isKept ? 1 : 0, out _);

    /// <summary>Whether the file is not at its place any more. Where files in use cannot be deleted, it always is.</summary>
    public static bool IsGone(SqliteConnection connection, string path) =>
        sqlite3_file_control(connection.Handle!.DangerousGetHandle(), "main", FileHasMoved, out int hasMoved) != raw.SQLITE_OK || hasMoved != 0
        || !File.Exists(path + "-wal") || !File.Exists(path + "-shm");

    private const int FileHasMoved = 20;

    [DllImport("e_sqlite3", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_file_control(nint connection, string database, int operation, out int answer);

    private static SqliteConnection OpenPlain(string path, SqliteOpenMode mode)
    {
        SqliteConnection connection = Open(path, mode);
        try
        {
            Pragmas.Run(connection, WaitForLocks);
            Pragmas.Run(connection, "PRAGMA wal_autocheckpoint = 0");
            KeepWal(connection, isKept: true);
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
