using System.Globalization;
using System.Text.Json;
using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Rules;

/// <summary>Rules change while events pass.</summary>
public sealed class ReloadTests
{
    private const int Reloads = 1000;

    [Fact]
    public async Task ThousandReloads_UnderAThousandEventsASecond_EachEventGoesByOneRevisionToOneFile()
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        Directory.CreateDirectory(folder.PathOf("out"));
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login], "--day", "--rate", "1000", "--seed", "3");
        await using var router = await RouterProcess.StartAsync(folder, Revision(login, 1));
        await router.WaitForSubscriptionsAsync(login);

        // Each revision has another route and writes to another file, so each reload drops a sink. A hundred a second, so that most of them
        // have events to decide about.
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (int revision = 2; revision <= Reloads + 1; revision++)
        {
            await pace.WaitForNextTickAsync(Limit.Token);
            await File.WriteAllTextAsync(router.ConfigurationPath, Revision(login, revision), Limit.Token);
            JsonElement report = await router.Control.ReloadAsync();
            report.GetProperty("revision").GetInt64().ShouldBe(revision, report.ToString());
        }

        SimulatorRecord record = await simulator.QuitAsync();
        await router.WaitForArchivedAsync(record.Sent);
        OpenOutputs(router).Length.ShouldBeLessThanOrEqualTo(1);
        await router.StopAsync();

        JsonElement[] events =
        [
            .. Directory.EnumerateFiles(folder.PathOf("out")).SelectMany(JsonLines.Read)
                .OrderBy(envelope => envelope.GetProperty("sequence").GetString(), StringComparer.Ordinal),
        ];
        EventComparer.Compare(record, events).ShouldBeEmpty();
        foreach (var key in events.GroupBy(envelope => ComparedEvent.Of(envelope).Key, RevisionOf, StringComparer.Ordinal))
        {
            // The rules change between two batches: no older ones decide after newer ones.
            key.ShouldBeInOrder(SortDirection.Ascending, Comparer<int>.Default, key.Key);
        }

        events.Select(RevisionOf).Distinct().Count().ShouldBeGreaterThan(Reloads / 2);
    }

    [Fact]
    public async Task Reload_OfABadFile_ChangesNothingAndTheStatusSaysWhy()
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login]);
        string good = RouterProcess.Configuration([login], Archive.Everything);
        await using var router = await RouterProcess.StartAsync(folder, good);
        await router.WaitForSubscriptionsAsync(login);

        folder.Write("router.yaml", good.Replace("to: archive", "to: archvie", StringComparison.Ordinal));
        ProgramResult reload = await router.RunVerbAsync("reload");
        reload.ExitCode.ShouldBe(1, reload.ToString());
        $"{reload.Output}{reload.Errors}".ShouldContain("RT125");

        await simulator.TypeAsync("event Call.Finished");
        await router.WaitForArchivedAsync(1);
        RouterState state = await router.Control.GetStatusAsync();
        state.Rules.GetProperty("revision").GetInt64().ShouldBe(1);
        state.Rules.GetProperty("refusal").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldNotBeNull().ShouldContain("archvie");
        ProgramResult status = await router.RunVerbAsync("status");
        status.ExitCode.ShouldBe(1, status.ToString());
        status.Output.ShouldContain("archvie");

        folder.Write("router.yaml", good.Replace("name: everything", "name: all", StringComparison.Ordinal));
        (await router.RunVerbAsync("reload")).ExitCode.ShouldBe(0);
        await simulator.TypeAsync("event Call.Finished");
        await router.WaitForArchivedAsync(2);
        Archive.Read(folder).Select(envelope => envelope.GetProperty("route").GetString()).ShouldBe(["everything", "all"]);
        status = await router.RunVerbAsync("status");
        status.ExitCode.ShouldBe(0, status.ToString());
    }

    [Fact]
    public async Task File_ThatIsSaved_IsInForceWithoutAWord()
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login]);
        string first = RouterProcess.Configuration([login], $"{Archive.Sinks}\nroutes:\n  - {{ name: calls, when: {{ object: Call, mode: Softphone }}, to: archive }}\n");
        await using var router = await RouterProcess.StartAsync(folder, first);
        await router.WaitForStatusAsync(state => SubscriptionsOf(state, login) == 2 && state.IsSubscribed(login));

        folder.Write("router.yaml", first.Replace("object: Call, mode: Softphone", "object: Message", StringComparison.Ordinal));

        // Two modes and two initiators are new, the softphone's calls are wanted no more.
        await router.WaitForStatusAsync(state => SubscriptionsOf(state, login) == 4 && state.IsSubscribed(login));
        await simulator.TypeAsync("event Call.Finished.Softphone\nevent Message.Colleagues");
        await router.WaitForArchivedAsync(1);
        Archive.Read(folder).ShouldHaveSingleItem().GetProperty("data").GetProperty("object").GetString().ShouldBe("Message");
    }

    private static int RevisionOf(JsonElement envelope) => int.Parse(envelope.GetProperty("route").GetString()!.AsSpan(1), CultureInfo.InvariantCulture);

    private static int SubscriptionsOf(RouterState state, string login) => state.Agent(login)?.GetProperty("subscriptions").GetArrayLength() ?? 0;

    private static string Revision(string login, int revision) => RouterProcess.Configuration([login], $$"""
        sinks: { archive: { type: file, path: out/{{revision}}.jsonl } }
        routes:
          - { name: r{{revision}}, to: archive }
        """);

    /// <summary>The files that the process has open and that a sink writes.</summary>
    private static string[] OpenOutputs(RouterProcess router)
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        return [.. Directory.EnumerateFiles($"/proc/{router.Program.Id}/fd")
            .Select(link => File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName ?? "")
            .Where(target => target.EndsWith(".jsonl", StringComparison.Ordinal))];
    }
}
