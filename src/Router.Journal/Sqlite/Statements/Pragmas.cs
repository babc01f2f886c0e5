using Microsoft.Data.Sqlite;

namespace Router.Journal.Sqlite.Statements;

/// <summary>Statements that are run once and not kept.</summary>
internal static class Pragmas
{
    /// <summary>Runs SQL, and returns the first column of its first row as a number.</summary>
    /// <exception cref="JournalException">It failed.</exception>
    public static long? Run(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.Find();
    }
}
