using System.Collections.Concurrent;
using Router.Actors.Deliveries;
using Router.Host.Configuration;
using Router.Host.Control;
using Router.Host.Logging;
using Router.Host.Running;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;
using Router.Simulator.Apps;

namespace Router.Host.Tests.Plugins;

/// <summary>Plugins in a Router that runs.</summary>
public sealed class PluginInRouterTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder _folder = new();
    private readonly string _login = "sim-" + Guid.NewGuid().ToString("N")[..12];
    private readonly ManualResetEventSlim _gate = new();
    private readonly string _gateName = $"gate-{Guid.NewGuid():N}";
    private readonly Dictionary<string, SemaphoreSlim> _delivered = new(StringComparer.Ordinal) { ["archive"] = new(0), ["e"] = new(0) };
    private readonly ConcurrentQueue<string> _reasons = [];

    public PluginInRouterTests() => AppContext.SetData(_gateName, _gate);

    public void Dispose()
    {
        _gate.Set();
        AppContext.SetData(_gateName, data: null);
        _folder.Dispose();
    }

    [Fact]
    public async Task Plugin_that_blocks_holds_up_nobody_else_and_goes_on_when_it_can()
    {
        string pin = PluginBuild.Write(_folder.Path, "echo", new PluginSource { Deliver = $"{PluginSource.WaitAt(_gateName)} return Outcomes(deliveries);" });
        await using var company = new SimulatedCompany(new SimulatorOptions());
        SimulatedApp app = company.AddLogin(_login);
        await company.StartAsync();
        await using RouterHost host = await StartAsync(pin);
        await app.WaitForSubscriptionsAsync(Router.Protocol.Vocabulary.Category.Known.Count).WaitAsync(Patience);

        app.ChangeStatus(Statuses.Away);
        await WaitForAsync("archive");
        app.ChangeStatus(Statuses.Online);
        await WaitForAsync("archive");
        _delivered["e"].CurrentCount.ShouldBe(0);

        _gate.Set();
        await WaitForAsync("e");
        await WaitForAsync("e");
    }

    [Fact]
    public async Task Plugin_that_throws_is_a_retry_with_its_line_and_a_new_build_delivers_what_waited()
    {
        string broken = PluginBuild.Write(_folder.Path, "echo", new PluginSource { Deliver = "throw new InvalidOperationException(\"the first build\");" });
        await using var company = new SimulatedCompany(new SimulatorOptions());
        SimulatedApp app = company.AddLogin(_login);
        await company.StartAsync();
        await using RouterHost host = await StartAsync(broken);
        await app.WaitForSubscriptionsAsync(Router.Protocol.Vocabulary.Category.Known.Count).WaitAsync(Patience);
        app.ChangeStatus(Statuses.Away);
        (await NextReasonAsync()).ShouldBe("the first build");

        string mended = PluginBuild.Write(_folder.Path, "echo", new PluginSource { Deliver = "return Outcomes(deliveries);" });
        (await ReloadAsync(host, broken + "0")).Lines.ShouldHaveSingleItem().ShouldContain("RT170");
        (await ReloadAsync(host, broken)).Lines.ShouldHaveSingleItem().ShouldContain("RT171");
        (await ReloadAsync(host, mended)).Outcome.ShouldBe(ReloadOutcome.Applied);

        while (await NextReasonAsync() is not "")
        {
        }
    }

    private async Task WaitForAsync(string sink) => (await _delivered[sink].WaitAsync(Patience)).ShouldBeTrue(sink);

    /// <summary>The reason of the plugin's next delivery that ended; empty when it arrived.</summary>
    private async Task<string> NextReasonAsync()
    {
        await WaitForAsync("e");
        return _reasons.TryDequeue(out string? reason) ? reason : throw new InvalidOperationException();
    }

    private Task<RouterHost> StartAsync(string pin)
    {
        string path = _folder.Write("router.yaml", Yaml(pin));
        var loader = new ConfigurationLoader(Router.Sinks.BuiltInSinks.All, _ => null);
        LoadResult result = loader.Load(path);
        result.Diagnostics.ShouldBeEmpty();
        return RouterHost.StartAsync(
            new RouterHostOptions
            {
                Configuration = result.Configuration!,
                Loader = loader,
                ShownAs = "router.yaml",
                Console = LogConsole.None,
                Environment = _ => null,
                Listeners = system => system.ActorOf(ListenerActor.Props(Hear, typeof(DeliveriesEnded))),
            },
            CancellationToken.None);
    }

    private Task<ReloadReport> ReloadAsync(RouterHost host, string pin)
    {
        _folder.Write("router.yaml", Yaml(pin));
        return host.Control.ReloadAsync(Language.English, CancellationToken.None);
    }

    private void Hear(object message)
    {
        var ended = (DeliveriesEnded)message;
        foreach (EndedDelivery delivery in ended.Deliveries.Where(_ => ended.Sink == "e"))
        {
            _reasons.Enqueue(delivery.Outcome.Reason);
        }

        _delivered[ended.Sink].Release(ended.Deliveries.Count);
    }

    private string Yaml(string pin) =>
        $$"""
        version: 1
        agents: { discover: false, simulators: true, logins: [{{_login}}] }
        plugins: { echo: "{{pin}}" }
        sinks:
          archive: { type: file, path: data/events.jsonl }
          e: { type: echo }
        routes:
          - name: everything
            to: [archive, e]

        """;
}
