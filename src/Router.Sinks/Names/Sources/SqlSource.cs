using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Router.Routing.Diagnostics;

namespace Router.Sinks.Names.Sources;

/// <summary>Reads names by a query.</summary>
internal sealed class SqlSource(SqlSourceOptions options, string folder) : INameSource
{
    private const int MostRows = 1_000_000;

    // SQLite's driver blocks while it works.
    public Task<IReadOnlyList<NameRow>> ReadAsync(CancellationToken cancellationToken) => Task.Run(() => QueryAsync(cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<NameRow>> QueryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using DbConnection connection = Connect();
            await connection.OpenAsync(cancellationToken);
            await using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The query is the configuration's: whoever writes that file may ask what they like.
            command.CommandText = options.Query;
#pragma warning restore CA2100
            await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            if (reader.FieldCount < 2)
            {
                throw new NameSourceException(new Bilingual("запрос должен давать два столбца: код и имя", "the query has to give two columns: id and name"));
            }

            var rows = new List<NameRow>();
            while (rows.Count < MostRows && await reader.ReadAsync(cancellationToken))
            {
                rows.Add(new NameRow(TextOf(reader.GetValue(0)), TextOf(reader.GetValue(1))));
            }

            return rows;
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or ArgumentException or TimeoutException)
        {
            throw NameSourceException.Said(failure.Message);
        }
    }

    private DbConnection Connect()
    {
        if (options.Provider == SqlProvider.Postgresql)
        {
            return new NpgsqlConnection(options.Connection.Reveal());
        }

        // Not pooled: a file that nobody holds can be replaced.
        var file = new SqliteConnectionStringBuilder(options.Connection.Reveal()) { Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        file.DataSource = Path.GetFullPath(file.DataSource, folder);
        return new SqliteConnection(file.ConnectionString);
    }

    private static string TextOf(object value) => value is DBNull ? "" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
