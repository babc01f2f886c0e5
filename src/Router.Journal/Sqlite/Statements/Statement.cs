using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Router.Journal.Sqlite.Statements;

/// <summary>
/// One SQL statement, prepared when it is first used and used again and again, without the driver's objects for each run. Not safe for
/// several threads, as its connection is not.
/// </summary>
internal sealed class Statement(SqliteConnection connection, string sql) : IDisposable
{
    private sqlite3_stmt? _statement;

    private sqlite3_stmt Prepared => _statement ??= Prepare();

    /// <summary>Runs a statement that returns nothing, with these numbers as its first parameters.</summary>
    /// <exception cref="JournalException">It failed.</exception>
    public void Run(params ReadOnlySpan<long> numbers)
    {
        using StatementRows rows = Query(numbers);
        rows.Next();
    }

    /// <summary>The first column of the only row; <see langword="null"/> when there is none, or nothing in it.</summary>
    /// <exception cref="JournalException">It failed.</exception>
    public long? Find(params ReadOnlySpan<long> numbers)
    {
        using StatementRows rows = Query(numbers);
        return rows.Next() && !rows.IsNull(0) ? rows.Number(0) : null;
    }

    /// <summary>Runs it with these numbers as its first parameters; others were bound before.</summary>
    public StatementRows Query(params ReadOnlySpan<long> numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            Require(raw.sqlite3_bind_int64(Prepared, i + 1, numbers[i]));
        }

        return new StatementRows(this, Prepared);
    }

    public Statement Bind(int parameter, long number)
    {
        Require(raw.sqlite3_bind_int64(Prepared, parameter, number));
        return this;
    }

    public Statement Bind(int parameter, string text)
    {
        Require(raw.sqlite3_bind_text(Prepared, parameter, text));
        return this;
    }

    public Statement Bind(int parameter, ReadOnlySpan<byte> bytes)
    {
        Require(raw.sqlite3_bind_blob(Prepared, parameter, bytes));
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _statement?.Dispose();
        _statement = null;
    }

    internal bool Step() => raw.sqlite3_step(Prepared) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        _ => throw SqliteFaults.Of(connection),
    };

    private sqlite3_stmt Prepare()
    {
        Require(raw.sqlite3_prepare_v3(connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out sqlite3_stmt statement));
        return statement;
    }

    private void Require(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw SqliteFaults.Of(connection);
        }
    }
}
