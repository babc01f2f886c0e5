using System.Text.Json;
using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Events;

/// <summary>The promise as a whole: what the app told while Router was connected and subscribed comes out as it was told.</summary>
public sealed class MixedEventsTests
{
    private const int Enough = 10_000;

    [Fact]
    public async Task Events_InAllFormsTornAndCutThreeTimes_ComeOutOnceInOrderWithEveryField()
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        await using var simulator = await SimulatorProcess.StartAsync(
            folder, [login], "--day", "--rate", "1500", "--count", "15000", "--seed", "7", "--forms", "mixed", "--fault", "torn random");
        await using var router = await RouterProcess.StartAsync(folder, RouterProcess.Configuration([login], Archive.Everything));

        await router.WaitForStatusAsync(state => state.EventsRead(login) > 2000);
        await simulator.TypeAsync("fault disconnect cut");
        await router.WaitForStatusAsync(state => state.EventsRead(login) > 5000);
        await simulator.TypeAsync("fault disconnect");
        await router.WaitForStatusAsync(state => state.EventsRead(login) > 8000);
        await simulator.TypeAsync("restart 200ms");

        (await simulator.Program.WaitForExitAsync()).ShouldBe(0, simulator.Program.Story());
        SimulatorRecord record = simulator.ReadRecord();
        await router.WaitForArchivedAsync(record.Sent);
        await router.StopAsync();

        IReadOnlyList<JsonElement> archived = Archive.Read(folder);
        EventComparer.Compare(record, archived).ShouldBeEmpty();
        archived.Count.ShouldBeGreaterThan(Enough);
        record.Of("disconnected").Count(line => line.GetProperty("by").GetString() is "fault" or "restart").ShouldBe(3);
        record.Of("event").Select(line => line.TryGetProperty("form", out JsonElement form) ? form.GetString() : null)
            .Distinct(StringComparer.Ordinal).Count(form => form is not null).ShouldBe(8);
    }
}
