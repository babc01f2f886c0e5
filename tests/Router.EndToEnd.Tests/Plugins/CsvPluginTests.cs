using System.Text.Json;
using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Plugins;

/// <summary>The sample plugin, built outside the repository from the packages, in the real program.</summary>
[Collection(PackageFeed.Collection)]
public sealed class CsvPluginTests(PackageFeed feed)
{
    private const string Heading = "When;Who;Version";

    [Fact]
    public async Task Plugin_TakesWhatTheAppTells_AndANewBuildOfItGoesOnWhereTheOldOneStopped()
    {
        string source = feed.Copy("samples", "CsvPlugin");
        await PublishAsync(source, "first", "1.0.0");
        await PublishAsync(source, "second", "2.0.0");
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        string plugin = folder.PathOf("plugins", "csv");
        Directory.CreateDirectory(folder.PathOf("plugins"));
        Directory.Move(feed.PathOf("first"), plugin);
        folder.Write("router.yaml", "version: 1\n");
        string first = await PinAsync(folder);

        await using var simulator = await SimulatorProcess.StartAsync(folder, [login]);
        await using var router = await RouterProcess.StartAsync(folder, Configuration(login, first));
        await router.WaitForSubscriptionsAsync(login);
        await simulator.TypeAsync("event Call.Finished");
        await router.WaitForStatusAsync(state => state.DeliveredBy("calls") == 1);

        // Its own Handlebars.Net is the one that runs, beside Router's.
        (await File.ReadAllLinesAsync(folder.PathOf("data", "calls.csv"))).Length.ShouldBe(2);
        Directory.EnumerateFiles(folder.PathOf("data", "plugins"), "Handlebars.dll", SearchOption.AllDirectories).ShouldHaveSingleItem();
        await ShouldHaveLoadedAsync(router, Path.Combine(CopyOf(first), "Handlebars.dll"));

        // Other files under the old pin are refused, and the old plugin runs on.
        Directory.Delete(plugin, recursive: true);
        Directory.Move(feed.PathOf("second"), plugin);
        JsonElement refused = await ReloadAsync(router, folder, Configuration(login, first) + "# touched\n");
        refused.GetProperty("outcome").GetString().ShouldBe("refused", refused.ToString());
        refused.ToString().ShouldContain("RT171");
        await simulator.TypeAsync("event Call.Finished");
        await router.WaitForStatusAsync(state => state.DeliveredBy("calls") == 2);

        string second = await PinAsync(folder);
        second.ShouldNotBe(first, StringComparer.Ordinal);
        JsonElement applied = await ReloadAsync(router, folder, Configuration(login, second));
        applied.GetProperty("outcome").GetString().ShouldBe("applied", applied.ToString());
        await simulator.TypeAsync("event Call.Finished");
        await router.WaitForStatusAsync(state => state.DeliveredBy("calls") == 3);

        string[] rows = await File.ReadAllLinesAsync(folder.PathOf("data", "calls.csv"));
        rows[0].ShouldBe(Heading);
        rows.Length.ShouldBe(4);
        await ShouldHaveLoadedAsync(router, Path.Combine(CopyOf(second), "csv.dll"));
        await router.StopAsync();
    }

    [Fact]
    public async Task Trial_WaitsForADebugger()
    {
        using var folder = new TestFolder();
        await using var trial = ProgramProcess.Start(
            "router.dll",
            ["sinks", "try", "--plugin", folder.Path, "--options", folder.PathOf("no.yaml"), "--event", "sample:Call.Finished", "--debug", "--lang", "en"]);

        await Eventually.TrueAsync(
            () => trial.Errors.Any(line => line.Contains($"the process {trial.Id} waits for a debugger", StringComparison.Ordinal)),
            trial.Story);

        trial.HasExited.ShouldBeFalse();
    }

    private static string Configuration(string login, string pin) => RouterProcess.Configuration([login], $$$"""
        plugins: { csv: {{{pin}}} }
        sinks:
          calls: { type: csv, path: data/calls.csv, columns: { When: "{{StartTime}}", Who: "{{CallFrom}}", Version: "{{Object}}" } }
        routes:
          - { name: calls, when: { object: Call, state: Finished }, to: calls }
        """);

    /// <summary>Builds it from the packages, into a folder of its own.</summary>
    private Task<string> PublishAsync(string source, string name, string version) => DotNet.RunAsync(
        source, "publish", "-c", "Release", "-o", feed.PathOf(name), $"-p:Version={version}", "-p:UseSharedCompilation=false");

    private static async Task<string> PinAsync(TestFolder folder)
    {
        ProgramResult pinned = await RouterProcess.RunVerbAsync(folder.PathOf("router.yaml"), "plugins", "pin", "csv");
        pinned.ExitCode.ShouldBe(0, pinned.ToString());
        string[] lines = pinned.Output.Split('\n');
        lines[0].ShouldBe("plugins:");
        return lines[1].Split(": ")[1];
    }

    private static async Task<JsonElement> ReloadAsync(RouterProcess router, TestFolder folder, string configuration)
    {
        folder.Write("router.yaml", configuration);
        return await router.Control.ReloadAsync();
    }

    /// <summary>The folder of a pin's copy; the pin stands in quotes.</summary>
    private static string CopyOf(string pin) => $"csv-{pin.Trim('"')["sha256:".Length..][..16]}";

    /// <summary>Where the system tells it, looks whether a file is mapped into the process.</summary>
    private static async Task ShouldHaveLoadedAsync(RouterProcess router, string path)
    {
        if (OperatingSystem.IsLinux())
        {
            (await File.ReadAllTextAsync($"/proc/{router.Program.Id}/maps")).ShouldContain(path);
        }
    }
}
