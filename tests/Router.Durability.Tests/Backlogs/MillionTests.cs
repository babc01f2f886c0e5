using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Router.EndToEnd.Tests.Support;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite;
using Router.Protocol.Packets;

namespace Router.Durability.Tests.Backlogs;

/// <summary>
/// A million events wait for a sink that is down, in the real host: its heap does not know, the sink beside it goes on, and when the sink is
/// back each of them arrives once, in order.
/// </summary>
public sealed class MillionTests
{
    private const string Late = "late";
    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private const int Keys = 1_000;
    private const int Told = 200;
    private const double MostGrowth = 1.2;

    [Fact]
    public async Task A_million_events_wait_and_arrive()
    {
        long few = await RunAsync(Few);
        long many = await RunAsync(Many);

        (many / (double)few).ShouldBeLessThanOrEqualTo(MostGrowth, $"{few:N0} bytes with {Few:N0} events waiting, {many:N0} with {Many:N0}");
    }

    /// <returns>The bytes of the heap while the sink is down.</returns>
    private static async Task<long> RunAsync(int count)
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        await FillAsync(folder, count);
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login], "--day", "--rate", "100", "--count", $"{Told}", "--stay");
        await using var router = await RouterProcess.StartAsync(
            folder,
            Configuration(login, """{ type: webhook, url: "http://127.0.0.1:9/" }"""),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(MillionTests).Assembly.Location,
                ["ROUTER_TEST_HEAP"] = folder.PathOf("heap"),
            });
        await router.WaitForStatusAsync(state => state.SinkStateOf(Late) == "down" && state.WaitingOf(Late) == count);
        await router.WaitForArchivedAsync(Told);
        long heap = await HeapAsync(folder.PathOf("heap"));

        // Nobody listens there. What the sink is may change while it runs; it goes on where it stood.
        folder.Write("router.yaml", Configuration(login, "{ type: file, path: late.jsonl, rotate: { size: 0 } }"));
        await router.Control.ReloadAsync();
        for (int part = 1; part <= 8; part++)
        {
            long wanted = (long)count * part / 8;
            await router.WaitForStatusAsync(state => state.DeliveredBy(Late) >= wanted);
        }

        await router.StopAsync();
        Check(folder.PathOf("late.jsonl"), count);
        return heap;
    }

    private static string Configuration(string login, string late) => RouterProcess.Configuration([login], $$"""
        sinks:
          archive: { type: file, path: events.jsonl }
          {{Late}}: {{late}}
        routes:
          - { name: backlog, when: { login: nobody }, to: {{Late}} }
          - { name: everything, to: archive }
        """);

    private static async Task FillAsync(TestFolder folder, int count)
    {
        Directory.CreateDirectory(folder.PathOf("data"));
        await using SqliteJournalStore store = await SqliteJournalStore.OpenAsync(
            new SqliteJournalOptions { Path = folder.PathOf("data", "journal.db") }, CancellationToken.None);
        await store.AppendAsync([], [new SinkProgress { Sink = Late, Cursor = 0 }], CancellationToken.None);
        var packet = new AgentEvent { Mode = "Softphone", Object = "Call", State = "Finished", Initiator = "incoming" };
        JournaledDestination[] destinations = [new(Late, "", "backlog", new Dictionary<string, string>(StringComparer.Ordinal))];
        for (int done = 0; done < count; done += Keys)
        {
            EventRecord[] batch =
            [
                .. Enumerable.Range(0, Keys).Select(key => new EventRecord
                {
                    Id = Guid.CreateVersion7(),
                    Login = "nobody",
                    At = TimeProvider.System.GetUtcNow(),
                    Key = $"nobody/Call/{key}",
                    Packet = packet,
                    Bytes = default,
                    Revision = 1,
                    Destinations = destinations,
                }),
            ];
            await store.AppendAsync(batch, [], CancellationToken.None);
        }
    }

    /// <summary>Numbers were given in turn to the keys, so a number tells its key.</summary>
    private static void Check(string path, int count)
    {
        const string Member = "\"sequence\":\"";
        long[] last = new long[Keys];
        var seen = new HashSet<long>();
        foreach (string line in File.ReadLines(path))
        {
            int at = line.IndexOf(Member, StringComparison.Ordinal) + Member.Length;
            long sequence = long.Parse(line.AsSpan(at, 20), CultureInfo.InvariantCulture);
            seen.Add(sequence).ShouldBeTrue($"{sequence} came twice");
            long key = (sequence - 1) % Keys;
            sequence.ShouldBeGreaterThan(last[key], "out of order");
            last[key] = sequence;
        }

        seen.Count.ShouldBe(count);
    }

    private static async Task<long> HeapAsync(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), Limit.Token);
        byte[] answer = new byte[32];
        int length = await socket.ReceiveAsync(answer, Limit.Token);
        return long.Parse(Encoding.ASCII.GetString(answer, 0, length), CultureInfo.InvariantCulture);
    }
}
