using System.Globalization;
using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Logins;

/// <summary>Two Routers on one machine never take each other's events.</summary>
public sealed class TwoRoutersTests
{
    [Fact]
    public async Task SecondRouter_OfTheSameFolder_IsRefusedAndNamesTheFirst()
    {
        using var folder = new TestFolder();
        string configuration = RouterProcess.Configuration([TestFolder.NewLogin()], Archive.Everything);
        await using var first = await RouterProcess.StartAsync(folder, configuration);

        ProgramResult second = await RouterProcess.RunVerbAsync(first.ConfigurationPath, "run");

        second.ExitCode.ShouldNotBe(0, second.ToString());
        $"{second.Output}{second.Errors}".ShouldContain("RT650");
        $"{second.Output}{second.Errors}".ShouldContain(first.Program.Id.ToString(CultureInfo.InvariantCulture));
        (await first.Control.IsAnsweringAsync(first.Program.Id)).ShouldBeTrue("the first one goes on");
    }

    [Fact]
    public async Task SecondRouter_OfTheSameLogin_WaitsAndTakesOver()
    {
        using var folder = new TestFolder();
        using var otherFolder = new TestFolder();
        string login = TestFolder.NewLogin();
        string configuration = RouterProcess.Configuration([login], Archive.Everything);
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login]);
        await using var first = await RouterProcess.StartAsync(folder, configuration);
        await first.WaitForSubscriptionsAsync(login);
        await using var second = await RouterProcess.StartAsync(otherFolder, configuration);
        await second.WaitForStatusAsync(state => state.StateOf(login) is "taken");
        await second.Program.WaitForOutputAsync($"process {first.Program.Id}");

        await simulator.TypeAsync("event Call.Finished");
        await first.WaitForArchivedAsync(1);
        await first.StopAsync();
        await second.WaitForSubscriptionsAsync(login);
        await simulator.TypeAsync("event Call.Finished");
        await second.WaitForArchivedAsync(1);

        Archive.Read(folder).ShouldHaveSingleItem();
        Archive.Read(otherFolder).ShouldHaveSingleItem();
        simulator.ReadRecord().Of("event").Count().ShouldBe(2);
    }
}
