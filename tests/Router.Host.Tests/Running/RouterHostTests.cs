using Router.Actors.Deliveries;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Host.Configuration;
using Router.Host.Control;
using Router.Host.History.Replaying;
using Router.Host.History.Tracing;
using Router.Host.Logging;
using Router.Host.Running;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;
using Router.Simulator.Apps;
using Router.Sinks.Abstractions;

namespace Router.Host.Tests.Running;

public sealed class RouterHostTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder _folder = new();
    private readonly string _login = "sim-" + Guid.NewGuid().ToString("N")[..12];
    private readonly List<Delivery> _delivered = [];
    private readonly SemaphoreSlim _deliveries = new(0);
    private readonly TaskCompletionSource<Delivery> _replayed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _restored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose()
    {
        _deliveries.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_good_file_gets_the_next_revision_and_a_bad_one_changes_nothing()
    {
        await using RouterHost host = await RouterHost.StartAsync(Options(Yaml("first")), CancellationToken.None);

        (await ReloadAsync(host, Yaml("second"))).Outcome.ShouldBe(ReloadOutcome.Applied);
        ReloadReport refused = await ReloadAsync(host, Yaml("third") + "  - oops: 1\n");
        RouterStatus status = (await host.Control.GetStatusAsync(CancellationToken.None)).Router;
        IReadOnlyList<RouteReport> routes = await host.Control.GetRoutesAsync(Language.English, CancellationToken.None);
        _restored.Task.IsCompleted.ShouldBeFalse();
        ReloadReport back = await ReloadAsync(host, Yaml("second"));
        RouterStatus after = (await host.Control.GetStatusAsync(CancellationToken.None)).Router;

        refused.ShouldSatisfyAllConditions(
            () => refused.Outcome.ShouldBe(ReloadOutcome.Refused),
            () => refused.Revision.ShouldBe(2),
            () => refused.Lines.ShouldAllBe(line => line.StartsWith("router.yaml:", StringComparison.Ordinal)));
        status.Rules.Revision.ShouldBe(2);
        status.Rules.Refusal.Count.ShouldBe(refused.Lines.Count);
        routes.ShouldHaveSingleItem().Name.ShouldBe("second");
        routes[0].Sentence.ShouldContain("archive");
        back.Outcome.ShouldBe(ReloadOutcome.Unchanged);
        back.Lines.ShouldBe(["the file is again the one that runs: rules no. 2 [RT407]"]);
        after.Rules.Refusal.ShouldBeEmpty();
        await _restored.Task.WaitAsync(Patience);
        (await host.Control.ReloadAsync(Language.English, CancellationToken.None)).Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_people_have_to_hear_of_the_start_is_in_the_log()
    {
        _folder.Write("data/state.json", "{");
        RouterHostOptions options = Options(Yaml("first"));

        await using (await RouterHost.StartAsync(options, CancellationToken.None))
        {
        }

        string log = Directory.GetFiles(options.Configuration.LogFolder, "*.log").ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(log)).ShouldContain(RunMessages.StateSetAside.Code);
    }

    [Fact]
    public async Task Settings_of_the_journal_that_wait_for_a_restart_are_told_once()
    {
        await using RouterHost host = await RouterHost.StartAsync(Options(Yaml("first")), CancellationToken.None);

        IReadOnlyList<string> changed = (await ReloadAsync(host, Yaml("first") + "journal: { keep: { days: 7 } }\n")).Lines;
        IReadOnlyList<string> again = (await ReloadAsync(host, Yaml("second") + "journal: { keep: { days: 7 } }\n")).Lines;

        changed.Count.ShouldBe(2);
        changed[1].ShouldBe("the settings of journal have changed; they come into force when Router is started again [RT660]");
        again.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_file_that_is_gone_leaves_the_rules_in_force()
    {
        await using RouterHost host = await RouterHost.StartAsync(Options(Yaml("first")), CancellationToken.None);
        File.Delete(_folder.Of("router.yaml"));

        ReloadReport report = await host.Control.ReloadAsync(Language.English, CancellationToken.None);

        report.Outcome.ShouldBe(ReloadOutcome.Refused);
        report.Lines.ShouldBe(["router.yaml: the file is no longer there"]);
        (await host.Control.GetStatusAsync(CancellationToken.None)).Router.Rules.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task What_an_app_tells_is_delivered_and_the_stop_writes_all_of_it()
    {
        await using var company = new SimulatedCompany(new SimulatorOptions());
        SimulatedApp app = company.AddLogin(_login);
        await company.StartAsync();
        await using (RouterHost host = await RouterHost.StartAsync(Options(Yaml("first")), CancellationToken.None))
        {
            await app.WaitForSubscriptionsAsync(Category.Known.Count).WaitAsync(Patience);
            app.ChangeStatus(Statuses.Away);
            (await _deliveries.WaitAsync(Patience)).ShouldBeTrue();
            var command = new AgentCommand { Action = Actions.ChangeMyOnlineStatus, Fields = FieldList.Of((FieldNames.Status, Statuses.Online)) };
            CommandOutcome outcome = await host.Control.SendAsync(_login, command, Patience, CancellationToken.None);
            outcome.Status.ShouldBe(CommandStatus.Done);

            (await host.StopAsync(TimeSpan.FromSeconds(5))).ShouldBeTrue();
        }

        File.ReadAllText(_folder.Of("data", "events.jsonl")).ShouldContain("\"Status\":\"Away\"");
        File.ReadAllText(Directory.GetFiles(_folder.Of("logs")).Single()).ShouldContain("правила №1");
        ControlAddress.Read(_folder.Of("data")).ShouldNotBeNull();
        File.Exists(_folder.Of("data", "router.sock")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_journaled_is_found_and_delivered_again_after_a_restart_and_named_subscriptions_come_back()
    {
        await using var company = new SimulatedCompany(new SimulatorOptions());
        SimulatedApp app = company.AddLogin(_login);
        await company.StartAsync();
        RouterHostOptions options = Options(Yaml("first"));
        await using (RouterHost host = await RouterHost.StartAsync(options, CancellationToken.None))
        {
            await app.WaitForSubscriptionsAsync(Category.Known.Count).WaitAsync(Patience);
            await host.Control.KeepSubscriptionAsync(new SubscriptionOrder("kept", _login, [Category.Known[0]]), CancellationToken.None);
            app.ChangeStatus(Statuses.Away);
            (await _deliveries.WaitAsync(Patience)).ShouldBeTrue();
            (await host.StopAsync(TimeSpan.FromSeconds(5))).ShouldBeTrue();
        }

        await using RouterHost again = await RouterHost.StartAsync(options, CancellationToken.None);
        TraceReport trace = await again.Control.Journal.TraceAsync(new TraceQuery("Away", Since: null, Limit: 20), CancellationToken.None);
        ReplayReport replay = await again.Control.Journal.ReplayAsync(
            new ReplayOrder { Sink = "archive", From = "1h", To = "0s", Where = "{ Status: Away }", By = ReplayBy.Recorded }, CancellationToken.None);
        Delivery replayed = await _replayed.Task.WaitAsync(Patience);

        trace.Found.ShouldHaveSingleItem().Destinations!.Single().State.ShouldBe(DestinationState.Delivered);
        replay.Taken.ShouldBe(1);
        replayed.Event.Id.ShouldBe(trace.Found[0].Id);
        (await again.Control.GetSubscriptionsAsync(CancellationToken.None)).ShouldHaveSingleItem().Name.ShouldBe("kept");
        StatusReport status = await again.Control.GetStatusAsync(CancellationToken.None);
        status.Journal.Size.ShouldBePositive();
        status.Journal.Oldest.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_dry_run_delivers_nothing_and_tells_what_it_would()
    {
        await using var company = new SimulatedCompany(new SimulatorOptions());
        SimulatedApp app = company.AddLogin(_login);
        await company.StartAsync();
        await using RouterHost host = await RouterHost.StartAsync(Options(Yaml("first")) with { IsDryRun = true }, CancellationToken.None);
        await app.WaitForSubscriptionsAsync(Category.Known.Count).WaitAsync(Patience);
        app.ChangeStatus(Statuses.Away);

        (await _deliveries.WaitAsync(Patience)).ShouldBeTrue();

        _delivered[0].Route.ShouldBe("first");
        File.Exists(_folder.Of("data", "events.jsonl")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_one_on_the_same_folder_does_not_start_and_does_not_disturb_the_first()
    {
        await using RouterHost host = await RouterHost.StartAsync(Options(Yaml("first")), CancellationToken.None);

        RunException refused = await Should.ThrowAsync<RunException>(() => RouterHost.StartAsync(Options(Yaml("first")), CancellationToken.None));

        refused.Entry.Code.ShouldBe("RT650");
        using var client = new ControlClient(ControlAddress.Read(_folder.Of("data"))!, Language.English);
        (await client.GetStatusAsync(CancellationToken.None)).ProcessId.ShouldBe(Environment.ProcessId);
    }

    private RouterHostOptions Options(string yaml)
    {
        string path = _folder.Write("router.yaml", yaml);
        var loader = new ConfigurationLoader(Router.Sinks.BuiltInSinks.All, _ => null);
        LoadResult result = loader.Load(path);
        result.Diagnostics.ShouldBeEmpty();
        return new RouterHostOptions
        {
            Configuration = result.Configuration!,
            Loader = loader,
            ShownAs = "router.yaml",
            Console = LogConsole.None,
            Environment = _ => null,
            Listeners = system =>
            {
                system.ActorOf(ListenerActor.Props(Hear, typeof(DeliveriesEnded)));
                system.ActorOf(ListenerActor.Props(HearNotice, typeof(Notice)));
            },
        };
    }

    private void Hear(object message)
    {
        _delivered.AddRange(((DeliveriesEnded)message).Deliveries.Select(item => item.Delivery));
        if (_delivered.Find(delivery => delivery.IsReplay) is { } replayed)
        {
            _replayed.TrySetResult(replayed);
        }

        _deliveries.Release();
    }

    private void HearNotice(object message)
    {
        if (((Notice)message).Message == NoticeMessages.RulesRestored)
        {
            _restored.TrySetResult();
        }
    }

    private Task<ReloadReport> ReloadAsync(RouterHost host, string yaml)
    {
        _folder.Write("router.yaml", yaml);
        return host.Control.ReloadAsync(Language.English, CancellationToken.None);
    }

    private string Yaml(string route) =>
        $$"""
        version: 1
        language: ru
        agents: { discover: false, simulators: true, logins: [{{_login}}] }
        sinks:
          archive: { type: file, path: data/events.jsonl }
        routes:
          - name: {{route}}
            to: archive

        """;
}
