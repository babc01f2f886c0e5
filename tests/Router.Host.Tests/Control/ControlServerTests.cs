using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Router.Actors.Status;
using Router.Host.Control;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Tests.Control;

public sealed class ControlServerTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeRouter _router = new();
    private ControlAddress _address = null!;
    private ControlServer _server = null!;
    private ControlClient _client = null!;

    public async Task InitializeAsync()
    {
        _address = ControlAddress.Of(_folder.Path, _ => null);
        _server = await ControlServer.StartAsync(_folder.Path, _address, _router, NullLoggerFactory.Instance);
        _client = new ControlClient(ControlAddress.Read(_folder.Path)!, Language.Russian);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_status_arrives_as_it_was_sent()
    {
        StatusReport report = await _client.GetStatusAsync(CancellationToken.None);

        report.ProcessId.ShouldBe(42);
        report.Router.Rules.ShouldBe(_router.Status.Rules with { Refusal = report.Router.Rules.Refusal });
        AgentStatus agent = report.Router.Agents.ShouldHaveSingleItem();
        agent.Confirmed.ShouldBe(1);
        agent.Subscriptions.ShouldBe(_router.Status.Agents[0].Subscriptions);
        report.Router.Sinks.ShouldBe(_router.Status.Sinks);
        report.Router.Journal.Routes["звонки"].Count.ShouldBe(3);
    }

    [Fact]
    public async Task Texts_come_in_the_language_of_the_client()
    {
        using var english = new ControlClient(_address, Language.English);

        (await _client.GetRoutesAsync(CancellationToken.None))[0].Sentence.ShouldBe("Russian");
        (await english.GetRoutesAsync(CancellationToken.None))[0].Sentence.ShouldBe("English");
        ReloadReport reload = await english.ReloadAsync(CancellationToken.None);
        reload.Outcome.ShouldBe(ReloadOutcome.Refused);
        reload.Lines.ShouldBe(["in English"]);
    }

    [Fact]
    public async Task A_command_goes_to_the_app_with_its_fields()
    {
        var command = new AgentCommand { Action = Actions.ChangeMyOnlineStatus, Fields = FieldList.Of((FieldNames.Status, "Away & more")) };

        CommandOutcome outcome = await _client.SendAsync("271914", command, TimeSpan.FromSeconds(5), CancellationToken.None);

        outcome.ShouldBe(new CommandOutcome(CommandStatus.Refused, "agent is offline", "id-1"));
        var (login, sent, timeout) = _router.Sent.ShouldHaveSingleItem();
        login.ShouldBe("271914");
        sent.Action.ShouldBe(Actions.ChangeMyOnlineStatus);
        sent.Fields.GetText(FieldNames.Status).ShouldBe("Away & more");
        timeout.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(Language.Russian, "программа не ответила за 5 с")]
    [InlineData(Language.English, "the app gave no answer within 5 s")]
    public async Task Why_the_app_did_not_answer_is_said_in_the_language_of_the_client(Language language, string text)
    {
        _router.Outcome = new CommandOutcome(CommandStatus.Unknown, "?", "id-1", CommandProblem.NoAnswer);
        using var client = new ControlClient(_address, language);

        CommandOutcome outcome = await client.SendAsync("271914", new AgentCommand { Action = Actions.Call }, TimeSpan.FromSeconds(5), CancellationToken.None);

        outcome.ShouldBe(_router.Outcome with { Text = text });
    }

    [Fact]
    public async Task A_sink_is_paused_and_an_unknown_one_is_told_with_the_nearest_name()
    {
        await _client.SetSinkAsync("archive", isPaused: true, CancellationToken.None);
        await _client.SetSinkAsync("archive", isPaused: false, CancellationToken.None);
        ControlException refused = await Should.ThrowAsync<ControlException>(() =>
            _client.SetSinkAsync("archve", isPaused: true, CancellationToken.None));

        _router.Asked.ShouldBe(["pause archive", "resume archive", "pause archve"]);
        refused.IsAnswer.ShouldBeTrue();
        refused.Message.ShouldContain("archive");
        refused.Message.ShouldEndWith("[RT654]");
    }

    [Fact]
    public async Task The_stream_comes_line_by_line_with_its_filter_and_ends_with_the_server()
    {
        IAsyncEnumerator<string> lines = _client.TailAsync(new TailFilter("anna 1", "Call"), CancellationToken.None).GetAsyncEnumerator();
        await _router.Lines.Writer.WriteAsync(new TailLine { Kind = TailKind.Gap, Login = "анна", Reason = "…" });

        (await lines.MoveNextAsync()).ShouldBeTrue();
        TailLine line = JsonSerializer.Deserialize<TailLine>(lines.Current, ControlJson.Options)!;
        await _server.DisposeAsync();

        line.ShouldBe(new TailLine { Kind = TailKind.Gap, Login = "анна", Reason = "…" });
        _router.Filter.ShouldBe(new TailFilter("anna 1", "Call"));
        (await lines.MoveNextAsync()).ShouldBeFalse();
        await lines.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_server_it_is_told_apart_from_an_answer()
    {
        await _server.DisposeAsync();

        ControlException exception = await Should.ThrowAsync<ControlException>(() => _client.GetStatusAsync(CancellationToken.None));

        exception.IsNotRunning.ShouldBeTrue();
    }

    [Fact]
    public async Task A_socket_that_a_crash_left_is_replaced_and_only_its_user_may_open_it()
    {
        await _server.DisposeAsync();
        File.WriteAllText(_address.Text, "left behind");

        _server = await ControlServer.StartAsync(_folder.Path, _address, _router, NullLoggerFactory.Instance);

        (await _client.GetStatusAsync(CancellationToken.None)).ProcessId.ShouldBe(42);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_address.Text).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(_folder.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
