using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Verbs;

/// <summary>The verbs that start by themselves and end by themselves.</summary>
public sealed class RunTests
{
    [Theory]
    [InlineData("routes: [{ name: r, to: archvie }]", "RT125")]
    [InlineData("routes: [{ name: r, to: archive, when: { BillSec: \"> 600\" } }]", "RT130")]
    [InlineData("routes: [{ name: r, to: archive, whem: { object: Call } }]", "RT121")]
    [InlineData("routes: [{ name: r, to: archive, when: { BillSec: { above: many } } }]", "RT131")]
    public async Task Run_WithAWrongFile_SaysWhereAndEndsWith2(string routes, string code)
    {
        using var folder = new TestFolder();
        string path = folder.Write("router.yaml", RouterProcess.Configuration([TestFolder.NewLogin()], $"{Archive.Sinks}\n{routes}"));

        ProgramResult run = await RouterProcess.RunVerbAsync(path, "run");

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Errors.ShouldContain(code);
        run.Errors.ShouldContain("router.yaml:6:");
        $"{run.Output}{run.Errors}".ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Run_WithAFileThatIsNotThere_EndsWith2()
    {
        using var folder = new TestFolder();

        ProgramResult run = await RouterProcess.RunVerbAsync(folder.PathOf("nowhere.yaml"), "run");

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("nowhere.yaml");
    }

    [Fact]
    public async Task Status_OfARouterThatDoesNotRun_SaysSo()
    {
        using var folder = new TestFolder();
        string path = folder.Write("router.yaml", RouterProcess.Configuration([TestFolder.NewLogin()], Archive.Everything));

        ProgramResult status = await RouterProcess.RunVerbAsync(path, "status");

        status.ExitCode.ShouldBe(1, status.ToString());
        $"{status.Output}{status.Errors}".ShouldContain("RT652");
    }

    [Fact]
    public async Task Demo_TellsItsStoryAndLosesNothing()
    {
        using var folder = new TestFolder();

        await using var demo = ProgramProcess.Start("router.dll", ["demo", "--for", "20s", "--lang", "en"], workingFolder: folder.Path);
        demo.CloseInput();
        int code = await demo.WaitForExitAsync();

        code.ShouldBe(0, demo.Story());
        demo.Output.Count(line => line.Contains("subscriptions 19 of 19 [RT307]", StringComparison.Ordinal)).ShouldBe(3, demo.Story());
        string summary = demo.Output.Single(line => line.Contains(" routed ", StringComparison.Ordinal));
        summary.ShouldEndWith("waiting 0, lost 0", customMessage: demo.Story());
        File.Exists(folder.PathOf("router-demo", "router.yaml")).ShouldBeTrue(demo.Story());
    }

    [Fact]
    public async Task Tail_AndSinks_ShowWhatPasses()
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login]);
        await using var router = await RouterProcess.StartAsync(folder, RouterProcess.Configuration([login], Archive.Everything));
        await router.WaitForSubscriptionsAsync(login);
        await using var tail = ProgramProcess.Start("router.dll", ["tail", "--json", "--config", router.ConfigurationPath]);

        (await router.RunVerbAsync("sinks", "pause", "archive")).ExitCode.ShouldBe(0);
        await router.WaitForStatusAsync(state => state.SinkStateOf("archive") is "paused");
        await Eventually.TrueAsync(
            async () =>
            {
                // It may not listen yet: it is told until it hears.
                await simulator.TypeAsync("event Call.Finished CallResult=RingingTimeout");
                return tail.Output.Any(line => line.Contains("RingingTimeout", StringComparison.Ordinal));
            },
            tail.Story);
        (await router.Control.GetStatusAsync()).DeliveredBy("archive").ShouldBe(0);
        (await router.RunVerbAsync("sinks", "resume", "archive")).ExitCode.ShouldBe(0);
        await router.WaitForArchivedAsync(1);
        await tail.TerminateAsync();
    }
}
