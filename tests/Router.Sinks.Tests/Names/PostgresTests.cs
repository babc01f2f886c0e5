using Router.Sinks.Abstractions.Options;
using Router.Sinks.Names;
using Router.Sinks.Names.Sources;

namespace Router.Sinks.Tests.Names;

/// <summary>Names from a database that runs.</summary>
public sealed class PostgresTests
{
    private const string Client = "531ef6c7-deb8-11e0-ad02-000c2926d843";

    [PostgresFact]
    public async Task Query_GivesIdsAndNames_AndFailsInALine()
    {
        await using Postgres server = await Postgres.StartAsync();
        await server.ExecuteAsync($"""
            create table people (id uuid, number bigint, name text);
            insert into people values ('{Client}', 79000000001, 'Анна'), (null, 102, null);
            """);

        (await ReadAsync(server.Connection, "select id, name from people where id is not null union all select null, 'никто'"))
            .ShouldBe([new NameRow(Client, "Анна"), new NameRow("", "никто")]);
        (await ReadAsync(server.Connection, "select number, name from people order by number"))
            .ShouldBe([new NameRow("102", ""), new NameRow("79000000001", "Анна")]);
        (await FailAsync(server.Connection, "select number from people")).ShouldContain("two columns");
        (await FailAsync(server.Connection, "select id, name from nowhere")).ShouldContain("nowhere");
        (await FailAsync(server.ConnectionWith("wrong"), "select 1, 2")).ShouldNotContain("wrong");

        await server.StopAsync();
        (await FailAsync(server.Connection, "select 1, 2")).ShouldNotContain(Postgres.Password);
    }

    private static Task<IReadOnlyList<NameRow>> ReadAsync(string connection, string query) =>
        new SqlSourceOptions { Connection = new Secret(connection), Query = query }.Open("/").ReadAsync(CancellationToken.None);

    private static async Task<string> FailAsync(string connection, string query)
    {
        string reason = (await Should.ThrowAsync<NameSourceException>(() => ReadAsync(connection, query))).Reason.English;
        reason.ShouldNotContain('\n');
        return reason;
    }
}
