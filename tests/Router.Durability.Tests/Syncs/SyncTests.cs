using Router.Durability.Tests.Tools;
using Router.EndToEnd.Tests.Support;

namespace Router.Durability.Tests.Syncs;

/// <summary>
/// What the promise of <c>durability: power-loss</c> rests on: an event is on the disk before anybody hears that it is safe. Seen from
/// below, in the system calls of the real host; a delivery follows an acknowledgement, so its write is the moment to look at.
/// </summary>
public sealed class SyncTests
{
    private const int Events = 5;

    [NeedsToolFact("strace")]
    public async Task Power_loss_syncs_the_journal_between_append_and_acknowledgement() =>
        (await UnsyncedDeliveriesAsync("power-loss")).ShouldBe(0);

    [NeedsToolFact("strace")]
    public async Task Process_crash_does_not_and_the_trace_shows_it() =>
        (await UnsyncedDeliveriesAsync("process-crash")).ShouldBe(Events);

    /// <summary>How many of some deliveries were written while a write to the journal's log was not synced yet.</summary>
    private static async Task<int> UnsyncedDeliveriesAsync(string durability)
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        string trace = folder.PathOf("trace");
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login]);
        await using (var router = await RouterProcess.StartAsync(
            folder,
            RouterProcess.Configuration([login], $$"""
                journal: { durability: {{durability}} }
                {{Archive.Everything}}
                """),
            environment: null,
            ["strace", "-D", "-f", "-y", "-qq", "-s", "0", "--seccomp-bpf", "-o", trace, "-e", "trace=fsync,fdatasync,write,pwrite64,pwritev,writev"]))
        {
            await router.WaitForSubscriptionsAsync(login);
            for (int i = 1; i <= Events; i++)
            {
                // One at a time: what is written to the journal between two deliveries is then the second one's append.
                await simulator.TypeAsync("event sample:Call.Finished");
                await router.WaitForArchivedAsync(i);
            }

            await router.StopAsync();
        }

        bool isSynced = true;
        int unsynced = 0;
        int deliveries = 0;
        foreach (FileCall call in SyscallTrace.Read(File.ReadLines(trace)))
        {
            if (call.File.EndsWith("/journal.db-wal", StringComparison.Ordinal))
            {
                isSynced = call.IsSync;
            }
            else if (call.File.EndsWith("/events.jsonl", StringComparison.Ordinal) && !call.IsSync)
            {
                deliveries++;
                unsynced += isSynced ? 0 : 1;
            }
        }

        deliveries.ShouldBe(Events);
        return unsynced;
    }
}
