using System.Globalization;
using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Tests.Sqlite;

/// <summary>SQL beside the store.</summary>
internal static class Sql
{
    public static long Run(SqliteConnection connection, string sql) => Pragmas.Run(connection, sql) ?? 0;

    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Runs statements on a file that nobody has open.</summary>
    public static void Run(string path, params ReadOnlySpan<string> statements)
    {
        using SqliteConnection connection = Open(path);
        foreach (string sql in statements)
        {
            Run(connection, sql);
        }
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
