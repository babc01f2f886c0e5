using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Router.Host.Configuration.Options;
using Router.Host.Plugins;
using Router.Host.Plugins.Containment;
using Router.Host.Verbs.Trying;
using Router.Protocol.Packets;
using Router.Sinks.Abstractions;

namespace Router.Host.Tests.Plugins;

/// <summary>Whatever a plugin's code does, Router gets an answer and keeps its own threads.</summary>
public sealed class ContainmentTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder _folder = new();
    private readonly PluginStore _store = new() { Patience = Patience };
    private readonly PluginStore _hastyStore = new() { Patience = TimeSpan.FromMilliseconds(300) };
    private readonly ManualResetEventSlim _gate = new();
    private readonly string _gateName = $"gate-{Guid.NewGuid():N}";

    public ContainmentTests() => AppContext.SetData(_gateName, _gate);

    public void Dispose()
    {
        _gate.Set();
        AppContext.SetData(_gateName, data: null);
        _folder.Dispose();
    }

    [Fact]
    public async Task Call_and_what_it_awaits_run_on_a_thread_of_the_plugin()
    {
        ISink sink = Build(new PluginSource
        {
            Deliver = """
                string before = Thread.CurrentThread.Name + Thread.CurrentThread.IsThreadPoolThread + Thread.CurrentThread.IsBackground;
                await Task.Yield();
                await Task.Run(() => { });
                string after = Thread.CurrentThread.Name;
                return new[] { DeliveryOutcome.Rejected(before + ", " + after) };
                """,
        });

        (await DeliverAsync(sink)).ShouldHaveSingleItem().Reason.ShouldBe("plugin echo/testFalseTrue, plugin echo/test");
    }

    [Fact]
    public async Task Call_that_blocks_holds_up_no_other()
    {
        ISink sink = Build(new PluginSource
        {
            Deliver = $"if (deliveries.Count == 2) {{ {Wait} }} return Outcomes(deliveries);",
        });

        Task<IReadOnlyList<DeliveryOutcome>> blocked = DeliverAsync(sink, Delivery(), Delivery());
        (await DeliverAsync(sink)).ShouldBe([DeliveryOutcome.Delivered]);
        blocked.IsCompleted.ShouldBeFalse();
        _gate.Set();

        (await blocked.WaitAsync(Patience)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Exception_becomes_a_line()
    {
        ISink sink = Build(new PluginSource
        {
            More = "public sealed class Odd : Exception { public override string Message => throw new InvalidOperationException(); }",
            Deliver = "if (deliveries.Count == 2) throw new Odd(); throw new InvalidOperationException(\"first line\\nsecond\\u001b[2J\");",
        });

        (await Should.ThrowAsync<PluginCallException>(() => DeliverAsync(sink))).Message.ShouldBe("first line");
        (await Should.ThrowAsync<PluginCallException>(() => DeliverAsync(sink, Delivery(), Delivery()))).Message.ShouldBe("Odd");
    }

    [Fact]
    public async Task Outcomes_become_Routers_own_with_reasons_of_one_line()
    {
        ISink sink = Build(new PluginSource
        {
            Deliver = "if (deliveries.Count == 2) return null; return new[] { DeliveryOutcome.Retry(\"busy\\nhere is why\", DateTimeOffset.UnixEpoch), default, DeliveryOutcome.Delivered };",
        });

        (await DeliverAsync(sink)).ShouldBe([DeliveryOutcome.Retry("busy", DateTimeOffset.UnixEpoch), default, DeliveryOutcome.Delivered]);
        (await DeliverAsync(sink, Delivery(), Delivery())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Call_that_is_cancelled_before_it_begins_finds_it_so()
    {
        ISink sink = Build(new PluginSource { Deliver = "cancellationToken.ThrowIfCancellationRequested(); return Outcomes(deliveries);" });

        for (int i = 0; i < 50; i++)
        {
            await Should.ThrowAsync<OperationCanceledException>(() => sink.DeliverAsync([Delivery()], new CancellationToken(canceled: true)).AsTask());
        }
    }

    [Fact]
    public async Task Cancelling_runs_the_plugins_code_on_its_own_threads_too()
    {
        // What is registered with a token that is cancelled already runs where it is registered, so the test waits for the registration.
        string key = $"{nameof(Cancelling_runs_the_plugins_code_on_its_own_threads_too)} {Guid.NewGuid()}";
        var registered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        AppContext.SetData(key, registered);
        ISink sink = Build(new PluginSource
        {
            Deliver = $"var started = new TaskCompletionSource<string>(); cancellationToken.Register(() => {{ started.SetResult(Thread.CurrentThread.Name); {Wait} }}); "
                + $"((TaskCompletionSource)AppContext.GetData(\"{key}\")).SetResult(); "
                + "return new[] { DeliveryOutcome.Rejected(await started.Task) };",
        });
        using var cancel = new CancellationTokenSource();
        Task<IReadOnlyList<DeliveryOutcome>> call = sink.DeliverAsync([Delivery()], cancel.Token).AsTask();
        await registered.Task.WaitAsync(Patience);

        // A callback that blocks does not block who cancels.
        await cancel.CancelAsync().WaitAsync(Patience);

        (await call.WaitAsync(Patience))[0].Reason.ShouldBe("plugin echo/test");
    }

    [Fact]
    public async Task Sink_whose_calls_never_end_is_built_a_few_times_and_no_more()
    {
        LoadedPlugin plugin = Load(new PluginSource { Deliver = $"{Wait} return Outcomes(deliveries);" });
        using var cancel = new CancellationTokenSource();
        var calls = new List<Task>();
        for (int i = 0; i < PluginWatch.Limit; i++)
        {
            calls.Add(Build(plugin).DeliverAsync([Delivery()], cancel.Token).AsTask());
        }

        // Calls that run are no reason; calls that were cancelled and run on are.
        await using (Build(plugin))
        {
        }

        await cancel.CancelAsync();
        Should.Throw<PluginCallException>(() => Build(plugin)).Message
            .ShouldBe("calls of the plugin do not end, 4 were abandoned; there are no new ones until Router is started again");
        await using (Build(plugin, "other"))
        {
        }

        _gate.Set();
        await Task.WhenAll(calls).WaitAsync(Patience);
    }

    [Fact]
    public void Build_that_hangs_is_told_in_the_sinks_language()
    {
        LoadedPlugin plugin = Load(new PluginSource { Build = $"{Wait} return new EchoSink(context);" }, _hastyStore);

        Should.Throw<PluginCallException>(() => Build(plugin)).Message.ShouldBe("Build did not end within 0.3 s");
        Should.Throw<PluginCallException>(() => Build(plugin, language: TextLanguage.Russian)).Message.ShouldBe("Build не закончился за 0.3 с");
    }

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no way\");", "no way")]
    [InlineData("return null;", "Build made no sink")]
    public void Build_that_fails_is_told(string build, string problem) =>
        Should.Throw<PluginCallException>(() => Build(new PluginSource { Build = build })).Message.ShouldBe(problem);

    [Fact]
    public async Task Exception_that_nobody_waits_for_is_logged_and_the_sink_works_on()
    {
        var log = new LineLog();
        ISink sink = Build(Load(new PluginSource
        {
            More = "public static class Fire { public static async void AndForget() { await Task.Yield(); throw new InvalidOperationException(\"lost\"); } }",
            Deliver = "Fire.AndForget(); await Task.Yield(); await Task.Yield(); return Outcomes(deliveries);",
        }), logger: log);

        (await DeliverAsync(sink)).ShouldBe([DeliveryOutcome.Delivered]);

        (await log.Line.WaitAsync(Patience)).ShouldBe("The plugin echo threw where nobody waited for it: lost");
        (await DeliverAsync(sink)).ShouldBe([DeliveryOutcome.Delivered]);
    }

    [Fact]
    public async Task Dispose_ends_the_threads()
    {
        ISink sink = Build(new PluginSource
        {
            Deliver = "return new[] { DeliveryOutcome.Rejected(Environment.CurrentManagedThreadId.ToString()) };",
            Dispose = "AppContext.SetData(\"disposed-by\", Thread.CurrentThread.Name); return default;",
        });
        await DeliverAsync(sink);

        await sink.DisposeAsync();

        AppContext.GetData("disposed-by").ShouldBe("plugin echo/test");
    }

    private string Wait => PluginSource.WaitAt(_gateName);

    private LoadedPlugin Load(PluginSource source, PluginStore? store = null) => (store ?? _store).Load("echo", PluginBuild.Write(_folder.Path, "echo", source), _folder.Path);

    private ISink Build(PluginSource source) => Build(Load(source));

    private ISink Build(LoadedPlugin plugin, string sink = "test", TextLanguage language = TextLanguage.English, ILogger? logger = null) =>
        plugin.Factories[0].Build(OptionShape.Default(plugin.Factories[0].OptionsType), Context(sink, language, logger ?? NullLogger.Instance));

    private static Task<IReadOnlyList<DeliveryOutcome>> DeliverAsync(ISink sink, params IReadOnlyList<Delivery> deliveries) =>
        sink.DeliverAsync(deliveries.Count == 0 ? [Delivery()] : deliveries, CancellationToken.None).AsTask();

    private SinkContext Context(string sink, TextLanguage language, ILogger logger) => new()
    {
        Name = sink,
        Logger = logger,
        Time = TimeProvider.System,
        Folder = _folder.Path,
        Language = language,
        CreateHttpClient = _ => throw new NotSupportedException(),
        State = new TryState(),
    };

    private static Delivery Delivery() => new()
    {
        Id = "1",
        Event = new RoutedEvent
        {
            Id = Guid.Empty,
            Login = "test",
            ReceivedAt = DateTimeOffset.UnixEpoch,
            Sequence = 1,
            Key = "test",
            Packet = new AgentEvent(),
        },
        Text = "",
        Target = new NoTarget(),
        Route = "all",
        Attempt = 1,
    };
}
