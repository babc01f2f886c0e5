using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Names.Sources;

/// <summary>Names from a database.</summary>
public sealed record SqlSourceOptions : NameSourceOptions
{
    /// <summary>Whose database it is.</summary>
    [Option("база: postgresql или sqlite", "the database: postgresql or sqlite")]
    public SqlProvider Provider { get; init; }

    /// <summary>How to reach it: <c>Host=db;Database=crm;Username=router;Password=…</c>, <c>Data Source=names.db</c>.</summary>
    [Option("строка подключения: Host=db;Database=crm;Username=router;Password=…", "the connection string: Host=db;Database=crm;Username=router;Password=…")]
    public required Secret Connection { get; init; }

    /// <summary>The query whose first column is the id and whose second is the name.</summary>
    [Option("запрос: первый столбец — код или телефон, второй — имя", "the query: its first column is an id or number, its second the name")]
    public required string Query { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<OptionProblem> Problems()
    {
        if (!IsConnection())
        {
            yield return new OptionProblem(
                "connection", "строка подключения не читается; пишут Host=…;Database=…", "the connection string cannot be read; write Host=…;Database=…");
        }
    }

    /// <inheritdoc/>
    public override INameSource Open(string folder) => new SqlSource(this, folder);

    private bool IsConnection()
    {
        try
        {
            DbConnectionStringBuilder builder = Provider == SqlProvider.Sqlite ? new SqliteConnectionStringBuilder() : new NpgsqlConnectionStringBuilder();
            builder.ConnectionString = Connection.Reveal();
            return builder.Count > 0;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }
}
