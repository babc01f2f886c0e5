using System.Runtime.InteropServices;
using SQLitePCL;

namespace Router.Journal.Sqlite.Statements;

/// <summary>The rows of one run of a statement. Disposing ends the run, also one that failed.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct StatementRows(Statement statement, sqlite3_stmt prepared) : IDisposable
{
    /// <summary>Goes on to the next row; <see langword="false"/> after the last.</summary>
    /// <exception cref="JournalException">It failed.</exception>
    public bool Next() => statement.Step();

    public bool IsNull(int column) => raw.sqlite3_column_type(prepared, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(prepared, column);

    public string Text(int column) => raw.sqlite3_column_text(prepared, column).utf8_to_string() ?? string.Empty;

    /// <summary>The bytes of a column: SQLite's own, until the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(prepared, column);

    /// <inheritdoc/>
    public void Dispose() => raw.sqlite3_reset(prepared);
}
