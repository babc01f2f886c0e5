using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Router.Sinks.Tests.Names;

/// <summary>A PostgreSQL of the test's own, on a loopback port.</summary>
internal sealed class Postgres : IAsyncDisposable
{
    /// <summary>The password of its only user.</summary>
    public const string Password = "hidden-7Q";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("router-postgres-").FullName;
    private readonly int _port = FreePort();

    private Postgres()
    {
    }

    /// <summary>How to connect to it.</summary>
    public string Connection => ConnectionWith(Password);

    public static async Task<Postgres> StartAsync()
    {
        var server = new Postgres();
        System.IO.File.WriteAllText(server.PathOf("password"), Password);
        await RunAsync("chown", "-R", "postgres", server._folder);
        await AsPostgresAsync(
            "initdb", "-D", server.PathOf("data"), "-U", "router", "--pwfile", server.PathOf("password"), "-A", "scram-sha-256", "-E", "UTF8", "--no-locale", "--no-sync");
        await AsPostgresAsync(
            "pg_ctl", "-D", server.PathOf("data"), "-w", "-t", "120", "-l", server.PathOf("log"), "-o", $"-h 127.0.0.1 -p {server._port} -k {server._folder} -F", "start");
        return server;
    }

    public string ConnectionWith(string password) => $"Host=127.0.0.1;Port={_port};Username=router;Password={password};Database=postgres;Pooling=false";

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task StopAsync() => await AsPostgresAsync("pg_ctl", "-D", PathOf("data"), "-w", "-m", "immediate", "stop");

    public async ValueTask DisposeAsync()
    {
        if (System.IO.File.Exists(PathOf("data/postmaster.pid")))
        {
            await StopAsync();
        }

        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private static Task AsPostgresAsync(string program, params string[] arguments) =>
        RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(PostgresFactAttribute.Programs!, program), .. arguments]);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Nothing is redirected: the server would inherit the pipe, and its end would be waited for.
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, program);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
