using System.Text.Json;
using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Logins;

/// <summary>An app that is busy with another program, that prefers the newest, that is not there, or that is gone without a word.</summary>
public sealed class ClientsTests
{
    [Fact]
    public async Task App_ThatRefusesFurtherClients_IsTakenWhenTheOtherLeaves()
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login], "--clients", "refuse");
        OtherProgram other = await OtherProgram.ConnectAsync(login);
        await simulator.WaitForRecordAsync(record => record.Of("connected").Any());
        await using var router = await RouterProcess.StartAsync(folder, RouterProcess.Configuration([login], Archive.Everything));

        await router.WaitForStatusAsync(state => state.StateOf(login) is "refused");
        await router.Program.WaitForOutputAsync("RT308");
        ProgramResult status = await router.RunVerbAsync("status");
        status.ExitCode.ShouldBe(1, status.ToString());
        status.Output.ShouldContain(login);

        await other.DisposeAsync();
        await router.WaitForSubscriptionsAsync(login);
        await simulator.TypeAsync("event Call.Finished");
        await router.WaitForArchivedAsync(1);
        router.Program.Output.Count(line => line.Contains("RT308", StringComparison.Ordinal)).ShouldBe(1, "once for each change");
    }

    [Fact]
    public async Task App_ThatPrefersTheNewestClient_IsConnectedAgain()
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login], "--clients", "steal");
        await using var router = await RouterProcess.StartAsync(folder, RouterProcess.Configuration([login], Archive.Everything));
        await router.WaitForSubscriptionsAsync(login);

        await using OtherProgram thief = await OtherProgram.ConnectAsync(login);
        await simulator.WaitForRecordAsync(record => record.Of("disconnected").Count(IsDisplaced) >= 2);
        await router.WaitForSubscriptionsAsync(login);
        await simulator.TypeAsync("event Call.Finished");
        await router.WaitForArchivedAsync(1);

        EventComparer.Compare(await simulator.QuitAsync(), Archive.Read(folder)).ShouldBeEmpty();
    }

    [Fact]
    public async Task App_ThatLosesItsPower_IsTakenAgainWhenItIsBack()
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        await using var router = await RouterProcess.StartAsync(folder, RouterProcess.Configuration([login], Archive.Everything));
        await router.WaitForStatusAsync(state => state.StateOf(login) is "absent");
        await router.Program.WaitForOutputAsync("RT301");
        await using (SimulatorProcess first = await SimulatorProcess.StartAsync(folder, [login]))
        {
            await router.WaitForSubscriptionsAsync(login);
            await first.TypeAsync("event Call.Finished");
            await router.WaitForArchivedAsync(1);
            await first.Program.KillAsync();
        }

        // The socket's file is still there, and nobody serves it: that is an absent pipe.
        await router.WaitForStatusAsync(state => state.StateOf(login) is "absent");
        await using SimulatorProcess second = await SimulatorProcess.StartAsync(folder, [login]);
        await router.WaitForSubscriptionsAsync(login);
        await second.TypeAsync("event Message.Colleagues");
        await router.WaitForArchivedAsync(2);
        Archive.Read(folder).Select(envelope => envelope.GetProperty("data").GetProperty("object").GetString()).ShouldBe(["Call", "Message"]);
        await router.Program.WaitForOutputAsync("RT305");
    }

    [Fact]
    public async Task Subscription_ThatTheAppRefuses_IsShownAndHoldsNothingUp()
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login]);
        await using var router = await RouterProcess.StartAsync(folder, RouterProcess.Configuration([login], $$"""
            {{Archive.Sinks}}
            routes:
              - { name: one, to: archive, when: { mode: Softphone, object: Call, initiator: incoming } }
              - { name: two, to: archive, when: { mode: Softphone, object: Message, initiator: self } }
              - { name: three, to: archive, when: { mode: Colleagues, object: Message, initiator: nobody } }
              - { name: four, to: archive, when: { mode: Parrots, object: Message, initiator: self } }
            """));

        await router.WaitForStatusAsync(state => ErrorsOf(state, login).Length == 3);
        RouterState state = await router.Control.GetStatusAsync();
        ErrorsOf(state, login).ShouldBe(["Initiator is not recognized", "Mode is not recognized", "Object or Action is not recognized"], ignoreOrder: true);
        await simulator.TypeAsync("event Call.Finished.Softphone");
        await router.WaitForArchivedAsync(1);
        ProgramResult status = await router.RunVerbAsync("status");
        status.ExitCode.ShouldBe(1, status.ToString());
        status.Output.ShouldContain("Initiator is not recognized");
    }

    private static bool IsDisplaced(JsonElement line) => line.GetProperty("by").GetString() is "displaced";

    private static string[] ErrorsOf(RouterState state, string login) =>
    [
        .. state.Agent(login) is { } agent
            ? agent.GetProperty("subscriptions").EnumerateArray()
                .Where(item => item.GetProperty("state").GetString() is "rejected")
                .Select(item => item.GetProperty("error").GetString()!)
            : [],
    ];
}
