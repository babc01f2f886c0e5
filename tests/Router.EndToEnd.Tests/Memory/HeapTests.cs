using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Memory;

/// <summary>What waits for a dead sink lies in the journal, which is bounded, and nowhere else.</summary>
public sealed class HeapTests
{
    private const int WarmUp = 10_000;
    private const int Few = 20_000;
    private const int Many = 100_000;
    private const double MostGrowth = 1.2;

    [Fact]
    public async Task Heap_WithADeadWebhook_DoesNotGrowWithTheEvents()
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        await using var server = await WebhookServer.StartAsync();
        await server.GoAwayAsync();
        SimulatorProcess simulator = await DayAsync(folder, login, WarmUp);
        await using var router = await RouterProcess.StartAsync(
            folder,
            RouterProcess.Configuration([login], $$"""
                journal: { keep: { size: 4MB } }
                sinks:
                  archive: { type: file, path: events.jsonl }
                  crm: { type: webhook, url: "{{server.Url}}" }
                routes:
                  - { name: everything, to: [archive, crm] }
                """),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(HeapTests).Assembly.Location,
                ["ROUTER_TEST_HEAP"] = folder.PathOf("heap"),
            });

        // Buffers that are made once, in the first day and for the first reconnection, are no growth.
        await router.WaitForArchivedAsync(WarmUp);
        await simulator.DisposeAsync();
        simulator = await DayAsync(folder, login, Few - WarmUp);
        await router.WaitForArchivedAsync(Few);
        long few = await HeapOfAsync(folder.PathOf("heap"));
        await simulator.DisposeAsync();
        simulator = await DayAsync(folder, login, Many - Few);
        await router.WaitForArchivedAsync(Many);
        long many = await HeapOfAsync(folder.PathOf("heap"));
        await simulator.DisposeAsync();

        (many / (double)few).ShouldBeLessThanOrEqualTo(MostGrowth, $"{few:N0} bytes at {Few:N0} events, {many:N0} at {Many:N0}");
    }

    /// <summary>A day that ends, so that what is under way is not measured: how much that is depends on the machine.</summary>
    private static Task<SimulatorProcess> DayAsync(TestFolder folder, string login, int events) =>
        SimulatorProcess.StartAsync(folder, [login], "--day", "--rate", "6000", "--seed", "1", "--count", $"{events}", "--stay");

    private static async Task<long> HeapOfAsync(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), Limit.Token);
        byte[] answer = new byte[32];
        int length = await socket.ReceiveAsync(answer, Limit.Token);
        return long.Parse(Encoding.ASCII.GetString(answer, 0, length), CultureInfo.InvariantCulture);
    }
}
