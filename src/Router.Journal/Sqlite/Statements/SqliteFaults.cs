using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Router.Journal.Sqlite.Statements;

/// <summary>What SQLite says, as the journal's faults: one line each, and of the path no more than the file's name.</summary>
internal static class SqliteFaults
{
    private const int PrimaryCode = 0xFF;
    private const int Unreadable = raw.SQLITE_IOERR | (1 << 8);
    private const int TooShort = raw.SQLITE_IOERR | (2 << 8);
    private const int ShmWithoutRoom = raw.SQLITE_IOERR | (19 << 8);

    /// <summary>The failure of the last call on a connection.</summary>
    public static JournalException Of(SqliteConnection connection)
    {
        int code = raw.sqlite3_extended_errcode(connection.Handle);
        return Of(NameOf(connection), code, raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), cause: null);
    }

    /// <summary>A failure that the driver threw.</summary>
    public static JournalException Of(string file, SqliteException cause) =>
        Of(Path.GetFileName(file), cause.SqliteExtendedErrorCode, raw.sqlite3_errstr(cause.SqliteErrorCode).utf8_to_string(), cause);

    /// <summary>A failure of the file system.</summary>
    public static JournalException Of(string file, Exception cause) => cause switch
    {
        IOException when (cause.HResult & 0xFFFF) is 28 or 112 or 39 =>
            new JournalException(JournalFault.DiskFull, $"{Path.GetFileName(file)}: the disk has no room", cause),
        IOException when cause.HResult == 30 => new JournalException(JournalFault.ReadOnly, $"{Path.GetFileName(file)} cannot be written to", cause),
        UnauthorizedAccessException or DirectoryNotFoundException =>
            new JournalException(JournalFault.ReadOnly, $"{Path.GetFileName(file)} cannot be written to", cause),
        _ => new JournalException(JournalFault.Other, $"{Path.GetFileName(file)}: the file system reports {cause.GetType().Name}", cause),
    };

    /// <summary>A row or body that is not as it was written.</summary>
    public static JournalException Damaged(SqliteConnection connection, string what) =>
        new(JournalFault.Damaged, $"{NameOf(connection)} is damaged: {what}");

    private static JournalException Of(string file, int code, string message, Exception? cause) => (code & PrimaryCode) switch
    {
        raw.SQLITE_FULL => new JournalException(JournalFault.DiskFull, $"{file}: the disk has no room", cause),
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM =>
            new JournalException(JournalFault.ReadOnly, $"{file} cannot be written to: {message}", cause),
        raw.SQLITE_IOERR when code == ShmWithoutRoom => new JournalException(JournalFault.DiskFull, $"{file}: the disk has no room", cause),

        // The statements are right for the tables that a journal has: what they fail at is not such a table any more.
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_TOOBIG
            or raw.SQLITE_FORMAT or raw.SQLITE_INTERNAL or raw.SQLITE_IOERR when (code & PrimaryCode) != raw.SQLITE_IOERR || code is Unreadable or TooShort =>
            new JournalException(JournalFault.Damaged, $"{file} is damaged: {message}", cause),
        _ => new JournalException(JournalFault.Other, $"{file}: {message} (SQLite {code})", cause),
    };

    private static string NameOf(SqliteConnection connection) => Path.GetFileName(connection.DataSource);
}
