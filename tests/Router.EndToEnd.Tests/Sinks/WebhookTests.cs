using System.Text.Json;
using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Sinks;

/// <summary>A partner's program that is off, slow or unwell: its events wait in order, and nobody else notices.</summary>
public sealed class WebhookTests
{
    private const int Events = 300;

    [Fact]
    public async Task Webhook_ThatIsDead_GetsEverythingInOrderWhenItIsBack()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.GoAwayAsync();
        await using var scene = await Scene.OpenAsync(server, Events);

        await scene.Router.WaitForArchivedAsync(Events);
        await scene.Router.WaitForStatusAsync(state => state.SinkStateOf("crm") is "down" && state.WaitingOf("crm") == Events);
        ProgramResult status = await scene.Router.RunVerbAsync("status");
        status.ExitCode.ShouldBe(1, status.ToString());
        status.Output.ShouldContain("crm");

        await server.ComeBackAsync();
        await scene.ShouldTakeAllAsync(server);
        await scene.Router.WaitForStatusAsync(state => state.SinkStateOf("crm") is "working" && state.WaitingOf("crm") == 0);
    }

    [Fact]
    public async Task Webhook_ThatIsSlow_DoesNotDelayTheFile()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await WebhookServer.StartAsync(async call =>
        {
            await gate.Task.WaitAsync(call.Aborted);
            return WebhookReply.Taken;
        });
        await using var scene = await Scene.OpenAsync(server, Events);

        await scene.Router.WaitForArchivedAsync(Events);
        server.Taken.ShouldBeEmpty();
        gate.SetResult();
        await scene.ShouldTakeAllAsync(server);
    }

    [Fact]
    public async Task Webhook_ThatAnswersTooLate_IsAskedAgain()
    {
        await using var server = await WebhookServer.StartAsync(async call =>
        {
            if (call.Number == 1)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, call.Aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return WebhookReply.Failed;
            }

            return WebhookReply.Taken;
        });
        await using var scene = await Scene.OpenAsync(server, Events, "timeout: 1s");

        await scene.Router.WaitForArchivedAsync(Events);
        await scene.ShouldTakeAllAsync(server);
        server.Calls.ShouldBeGreaterThan(Events);
    }

    [Fact]
    public async Task Webhook_ThatFlaps_GetsEverythingInOrder()
    {
        // One in a hundred calls fails, one asks for a pause, one is cut off without an answer.
        await using var server = await WebhookServer.StartAsync(call => ValueTask.FromResult((call.Number % 100) switch
        {
            20 => WebhookReply.Failed,
            50 => new WebhookReply(429, RetryAfterSeconds: 1),
            80 => WebhookReply.CutOff,
            _ => WebhookReply.Taken,
        }));
        await using var scene = await Scene.OpenAsync(server, Events);

        await scene.Router.WaitForArchivedAsync(Events);
        await scene.ShouldTakeAllAsync(server);
        server.Calls.ShouldBeGreaterThan(Events);
    }

    [Fact]
    public async Task Webhook_ThatRefusesOneEvent_GetsTheOthersAndItIsADeadLetter()
    {
        await using var server = await WebhookServer.StartAsync(call => ValueTask.FromResult(call.Number == 10 ? new WebhookReply(422) : WebhookReply.Taken));
        await using var scene = await Scene.OpenAsync(server, Events);

        await server.WaitForAsync(Events - 1);
        await scene.Router.WaitForStatusAsync(state => state.Sink("crm")?.GetProperty("dead").GetInt64() == 1 && state.WaitingOf("crm") == 0);
        server.Calls.ShouldBe(Events);
    }

    /// <summary>A simulator that has told so many events to a Router with two sinks: the archive and the webhook.</summary>
    private sealed class Scene : IAsyncDisposable
    {
        private readonly TestFolder _folder = new();
        private SimulatorProcess? _simulator;
        private RouterProcess? _router;

        public RouterProcess Router => _router!;

        public static async Task<Scene> OpenAsync(WebhookServer server, int events, string option = "timeout: 30s")
        {
            var scene = new Scene();
            string login = TestFolder.NewLogin();
            scene._simulator = await SimulatorProcess.StartAsync(
                scene._folder, [login], "--day", "--rate", "500", "--count", $"{events}", "--seed", "5", "--stay");
            scene._router = await RouterProcess.StartAsync(scene._folder, RouterProcess.Configuration([login], $$"""
                sinks:
                  archive: { type: file, path: events.jsonl }
                  crm: { type: webhook, url: "{{server.Url}}", {{option}} }
                routes:
                  - { name: everything, to: [archive, crm] }
                """));
            return scene;
        }

        /// <summary>Waits for all events; what came more than once counts where it came first.</summary>
        public async Task ShouldTakeAllAsync(WebhookServer server)
        {
            await Eventually.TrueAsync(
                () => Distinct(server).Length >= Archive.Read(_folder).Count,
                () => $"The webhook took {Distinct(server).Length} events in {server.Calls} calls.\n{_router!.Program.Story()}");
            SimulatorRecord record = await _simulator!.QuitAsync();
            EventComparer.Compare(record, Distinct(server)).ShouldBeEmpty();
            EventComparer.Compare(record, Archive.Read(_folder)).ShouldBeEmpty();
        }

        public async ValueTask DisposeAsync()
        {
            if (_router is not null)
            {
                await _router.DisposeAsync();
            }

            if (_simulator is not null)
            {
                await _simulator.DisposeAsync();
            }

            _folder.Dispose();
        }

        private static JsonElement[] Distinct(WebhookServer server) =>
            [.. server.Taken.DistinctBy(envelope => envelope.GetProperty("id").GetString(), StringComparer.Ordinal)];
    }
}
