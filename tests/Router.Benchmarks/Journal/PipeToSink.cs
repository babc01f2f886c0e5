using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Router.Benchmarks.Running;
using Router.Simulator.Apps;
using Router.Simulator.Samples;

namespace Router.Benchmarks.Journal;

/// <summary>
/// How long an event takes from the app's pipe to a webhook at 1,000 events/s, through a real Router that syncs its journal, against what
/// one bare commit of one row takes on the same disk.
/// </summary>
internal static class PipeToSink
{
    /// <summary>The word on the command line that starts it.</summary>
    public const string Name = "pipe-to-sink";

    private const int Rate = 1_000;
    private const int WarmUp = 2_000;
    private const int Measured = 10_000;

    public static async Task RunAsync(TextWriter output)
    {
        using var folder = new RunFolder();
        double before = Percentile(await CommitAsync(folder.PathOf("bare-1.db")), 0.99);
        double[] pipe = await DeliverAsync(folder);
        double after = Percentile(await CommitAsync(folder.PathOf("bare-2.db")), 0.99);
        double commit = (before + after) / 2;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"bare commit p99 {before:0.00} ms before, {after:0.00} ms after; pipe to sink p50 {Percentile(pipe, 0.5):0.00} ms, p99 {Percentile(pipe, 0.99):0.00} ms; ratio of the p99 {Percentile(pipe, 0.99) / commit:0.0}"));
    }

    private static async Task<double[]> DeliverAsync(RunFolder folder)
    {
        var sent = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        var taken = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var receiver = new Receiver(id => taken.TryAdd(id, Stopwatch.GetElapsedTime(sent[id]).TotalMilliseconds));
        string login = folder.Login(1);
        await using var company = new SimulatedCompany(new SimulatorOptions { Seed = 1 });
        SimulatedApp app = company.AddLogin(login);
        await company.StartAsync();
        string configuration = folder.Write("router.yaml", $$"""
            version: 1
            agents: { logins: [{{login}}], simulators: true }
            sinks: { crm: { type: webhook, url: "{{receiver.Url}}" } }
            routes: [{ name: calls, when: { object: Call }, to: crm }]
            """);
        using var router = new ChildProgram(ChildProgram.Host, "run", "--config", configuration, "--lang", "en");
        router.ForgetOutput();
        await app.WaitForSubscriptionsAsync(6, CancellationToken.None);
        long start = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        for (int told = 0; told < WarmUp + Measured; await timer.WaitForNextTickAsync())
        {
            for (int due = (int)(Stopwatch.GetElapsedTime(start).TotalSeconds * Rate); told < due && told < WarmUp + Measured; told++)
            {
                string id = $"{Guid.NewGuid()}";
                sent[id] = Stopwatch.GetTimestamp();
                app.Raise(SampleStore.Load("Call.Finished", $"CallID={id}"));
            }
        }

        while (taken.Count < WarmUp + Measured)
        {
            await timer.WaitForNextTickAsync();
        }

        return [.. sent.OrderBy(item => item.Value).Skip(WarmUp).Select(item => taken[item.Key])];
    }

    /// <summary>The same number of commits, at the same rate: each a row of an event's size.</summary>
    private static async Task<double[]> CommitAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        foreach (string sql in (string[])
            ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "CREATE TABLE records (sequence INTEGER PRIMARY KEY, body BLOB)"])
        {
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }

        await using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO records (body) VALUES ($body)";
        insert.Parameters.AddWithValue("$body", new byte[1_200]);
        await insert.PrepareAsync();
        double[] times = new double[Measured];
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        for (int i = 0; i < times.Length; i++)
        {
            await timer.WaitForNextTickAsync();
            long start = Stopwatch.GetTimestamp();
            await insert.ExecuteNonQueryAsync();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }

    private static double Percentile(double[] values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)((sorted.Length - 1) * share)];
    }

    /// <summary>Answers 200 to whatever is posted and tells which call it was.</summary>
    private sealed class Receiver : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Action<string> _took;

        public Receiver(Action<string> took)
        {
            _took = took;
            Url = $"http://127.0.0.1:{20_000 + Random.Shared.Next(10_000)}/";
            _listener.Prefixes.Add(Url);
            _listener.Start();
            _ = AcceptAsync();
        }

        public string Url { get; }

        public void Dispose() => _listener.Close();

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                {
                    _ = AnswerAsync(await _listener.GetContextAsync());
                }
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                // Closed.
            }
        }

        private async Task AnswerAsync(HttpListenerContext context)
        {
            using JsonDocument body = await JsonDocument.ParseAsync(context.Request.InputStream);
            _took(body.RootElement.GetProperty("data").GetProperty("fields").GetProperty("CallID").GetString()!);
            context.Response.StatusCode = 200;
            context.Response.Close();
        }
    }
}
