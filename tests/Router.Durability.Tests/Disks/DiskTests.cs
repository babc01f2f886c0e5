using System.Text.Json;
using Router.Actors.Notices;
using Router.Durability.Tests.Tools;
using Router.EndToEnd.Tests.Support;

namespace Router.Durability.Tests.Disks;

/// <summary>The real host while the disk below its journal is in trouble: it says so, waits, and nothing that was read is lost.</summary>
public sealed class DiskTests
{
    [NeedsToolFact("unshare")]
    public async Task A_full_disk_is_told_and_once_there_is_room_everything_is_written()
    {
        using var folder = new TestFolder();
        string data = folder.PathOf("data");
        string login = TestFolder.NewLogin();
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login], "--day", "--rate", "3000", "--count", "9000", "--stay");
        await using var router = RouterProcess.Begin(folder, Configuration(login), environment: null, OwnDisk.Wrapper(data, "6m"));
        await router.Program.WaitForOutputAsync(NoticeMessages.JournalDiskFull.Code);

        await OwnDisk.ResizeAsync(router.Program.Id, data, "200m");

        await router.Program.WaitForOutputAsync(NoticeMessages.JournalBack.Code);
        await NothingIsLostAsync(simulator, folder, 9000);
        await router.StopAsync();
    }

    [NeedsToolFact("unshare")]
    public async Task A_read_only_disk_at_the_start_is_one_line_and_an_exit_code()
    {
        using var folder = new TestFolder();
        await using var router = RouterProcess.Begin(
            folder, Configuration(TestFolder.NewLogin()), environment: null, OwnDisk.Wrapper(folder.PathOf("data"), "6m", thenReadOnly: true));

        int code = await router.Program.WaitForExitAsync();

        code.ShouldBe(2, router.Program.Story());
        router.Program.Errors.Where(line => line.Length > 0).Count().ShouldBe(1, router.Program.Story());
        router.Program.Errors[0].ShouldContain("[RT", Case.Sensitive, router.Program.Story());
    }

    [NeedsToolFact("strace")]
    public Task A_disk_that_takes_no_writes_any_more_is_told_and_waited_for() =>
        SurvivesAsync("pwrite64:error=EROFS", NoticeMessages.JournalBroken.Code);

    [NeedsToolFact("strace")]
    public Task A_disk_that_fails_to_sync_is_told_and_waited_for() =>
        SurvivesAsync("fsync,fdatasync:error=EIO", NoticeMessages.JournalBroken.Code);

    [NeedsToolFact("strace")]
    public Task A_slow_disk_makes_events_late_and_loses_none() => SurvivesAsync("fsync,fdatasync:delay_enter=200000", expected: null);

    /// <summary>A fault comes while events are read, and goes again.</summary>
    private static async Task SurvivesAsync(string injection, string? expected)
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login], "--day", "--rate", "1000", "--count", "6000", "--stay");
        await using RouterProcess router = await RouterProcess.StartAsync(folder, Configuration(login));
        await router.WaitForArchivedAsync(500);
        string journal = folder.PathOf("data", "journal.db");
        await using (await InjectedFault.BeginAsync(router.Program.Id, injection, journal, journal + "-wal"))
        {
            if (expected is not null)
            {
                await router.Program.WaitForOutputAsync(expected);
            }
            else
            {
                await router.WaitForArchivedAsync(1_500);
            }
        }

        if (expected is not null)
        {
            await router.Program.WaitForOutputAsync(NoticeMessages.JournalBack.Code);
        }

        await NothingIsLostAsync(simulator, folder, 6000);
        await router.StopAsync();
    }

    private static string Configuration(string login) => RouterProcess.Configuration([login], Archive.Everything);

    private static async Task NothingIsLostAsync(SimulatorProcess simulator, TestFolder folder, int count)
    {
        await Eventually.TrueAsync(
            () => JsonLines.Count(folder.PathOf("events.jsonl")) >= count,
            () => $"{JsonLines.Count(folder.PathOf("events.jsonl"))} of {count} events arrived.");
        SimulatorRecord record = await simulator.QuitAsync();
        IReadOnlyList<JsonElement> archived = Archive.Read(folder);
        archived.Count.ShouldBe(count);
        EventComparer.Compare(record, archived).ShouldBeEmpty();
    }
}
