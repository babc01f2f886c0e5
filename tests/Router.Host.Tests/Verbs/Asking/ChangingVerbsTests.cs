using Microsoft.Extensions.Logging.Abstractions;
using Router.Host.Control;
using Router.Host.Tests.CommandLine;
using Router.Host.Tests.Control;
using Router.Protocol.Vocabulary;

namespace Router.Host.Tests.Verbs.Asking;

/// <summary>The verbs that ask a Router that runs, through its control endpoint.</summary>
public sealed class ChangingVerbsTests : IAsyncLifetime, IDisposable
{
    private readonly Cli _cli = new();
    private readonly FakeRouter _router = new();
    private ControlServer _server = null!;

    public async Task InitializeAsync()
    {
        _cli.Write("router.yaml", "version: 1\n");
        string data = Directory.CreateDirectory(_cli.PathOf("data")).FullName;
        _server = await ControlServer.StartAsync(data, ControlAddress.Of(data, _ => null), _router, NullLoggerFactory.Instance);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task A_list_says_how_many_there_are_and_what_was_dropped()
    {
        (await _cli.RunAsync("dead-letters", "list", "--sink", "crm", "--limit", "1", "--lang", "ru")).ShouldBe(0);

        _cli.Error.ShouldBeEmpty();
        _cli.Out.ShouldBe("""
            e.crm
              2026-05-01 10:00:00 271914 #5 Call.Finished → crm («звонки»), попыток 3: 410 Gone
            отброшено, журнал был полон: crm («звонки») — доставок 9, номера 1–20; содержимого нет
            всего 7, показаны последние 1; все: --all

            """.ReplaceLineEndings("\n"));
        _router.FakeJournal.Asked.ShouldHaveSingleItem().ShouldContain("\"limit\":1}");
    }

    [Fact]
    public async Task Ids_filters_and_words_go_to_Router_as_they_were_typed()
    {
        (await _cli.RunAsync("dead-letters", "retry", "a.crm", "b.crm")).ShouldBe(0);
        _cli.Out.ShouldBe("put back in the queue: 2\n");
        (await _cli.RunAsync("dead-letters", "discard", "--route", "звонки", "--from", "24h", "--yes", "--lang", "ru")).ShouldBe(0);
        _cli.Out.ShouldBe("снято: 2\n");

        _router.FakeJournal.Asked.ShouldBe([
            "retry {\"filter\":{\"ids\":[\"a.crm\",\"b.crm\"]},\"isSure\":false,\"isAll\":false}",
            "discard {\"filter\":{\"ids\":[],\"route\":\"звонки\",\"from\":\"24h\"},\"isSure\":true,\"isAll\":false}",
        ]);
    }

    [Fact]
    public async Task What_was_not_done_is_told_and_fails()
    {
        _router.FakeJournal.Done = new(0, [], Unsure: 3118);
        (await _cli.RunAsync("dead-letters", "retry", "--sink", "crm")).ShouldBe(1);
        _cli.Error.ShouldBe("there are 3118 such deliveries, and nothing was done; if all of them are meant, add --yes [RT620]\n");
        _cli.Out.ShouldBeEmpty();

        _router.FakeJournal.Done = new(1, ["b.crm"], NoRoom: 4);
        (await _cli.RunAsync("dead-letters", "retry", "a.crm", "b.crm")).ShouldBe(1);
        _cli.Out.ShouldBe("put back in the queue: 1\n");
        _cli.Error.ShouldBe("""
            there is no dead letter b.crm; router dead-letters list shows those there are [RT619]
            4 more had no room in the queue, or their sink is not in the file; they stay dead letters [RT631]

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_replay_says_how_many_of_how_many()
    {
        string[] args = ["replay", "--sink", "crm", "--from", "24h", "--to", "1h", "--to-routes", "recorded", "--where", "{ object: Call }"];

        (await _cli.RunAsync(args)).ShouldBe(0);
        _cli.Out.ShouldBe("crm gets again: 12 of 120 events, 13 deliveries (2026-05-01 10:00:00 to 2026-05-01 11:00:00); earlier replays passed over: 4\n");
        (await _cli.RunAsync([.. args, "--dry-run", "--lang", "ru"])).ShouldBe(0);
        _cli.Out.ShouldBe("crm получил бы снова: событий 12 из 120, доставок 13 (с 2026-05-01 10:00:00 по 2026-05-01 11:00:00)\n");
        _router.FakeJournal.Asked[0].ShouldBe(
            "replay {\"sink\":\"crm\",\"from\":\"24h\",\"to\":\"1h\",\"where\":\"{ object: Call }\",\"by\":\"recorded\",\"isDryRun\":false}");
    }

    [Theory]
    [InlineData("--to is missing: router replay ", "replay", "--sink", "crm", "--from", "24h", "--to-routes", "today")]
    [InlineData("--to-routes does not take \"now\"; known here: recorded, today [RT607]", "replay", "--to-routes", "now")]
    [InlineData("\"Softfone/Call\" is no category of events: \"Softfone\" is not known; did you mean Softphone? [RT628]", "subscribe", "Softfone/Call")]
    [InlineData("\"Call\" is no category of events; write Softphone/Call or Softphone/Call/incoming [RT628]", "subscribe", "Call")]
    [InlineData("CATEGORY is missing: router subscribe ", "subscribe", "--name", "x")]
    [InlineData("the request cannot be read: it takes JSON as described [RT661]", "trace", "x")]
    public async Task What_is_mistyped_ends_with_2(string told, params string[] args)
    {
        (await _cli.RunAsync(args)).ShouldBe(2);
        _cli.Error.ShouldStartWith(told);
    }

    [Fact]
    public async Task What_Router_does_not_find_ends_with_1()
    {
        (await _cli.RunAsync("dead-letters", "show", "x")).ShouldBe(1);
        (await _cli.RunAsync("subscribe", "--remove", "x")).ShouldBe(1);
        _cli.Error.ShouldBe("there is no subscription \"x\" [RT663]\n");
    }

    [Fact]
    public async Task A_sink_is_skipped_only_by_somebody_who_is_sure()
    {
        (await _cli.RunAsync("sinks", "skip", "archive")).ShouldBe(1);
        _cli.Error.ShouldBe("archive: 9 wait, and nothing was done; to skip them for good, add --yes [RT630]\n");
        (await _cli.RunAsync("sinks", "skip", "archive", "--yes", "--lang", "ru")).ShouldBe(0);
        _cli.Out.ShouldBe("archive: пропущено 9\n");

        _router.Asked.ShouldBe(["skip archive False", "skip archive True"]);
    }

    [Fact]
    public async Task A_drain_ends_when_the_sink_is_paused()
    {
        (await _cli.RunAsync("sinks", "drain", "archive")).ShouldBe(0);
        _cli.Out.ShouldBe("archive: all that there was is delivered; paused until router sinks resume archive\n");
        (await _cli.RunAsync("sinks", "drain", "archve")).ShouldBe(1);
        _cli.Error.ShouldBe("there is no sink \"archve\"; did you mean archive? [RT654]\n");
    }

    [Fact]
    public async Task Named_subscriptions_are_kept_listed_and_removed()
    {
        (await _cli.RunAsync("subscribe", "softphone/call", "Colleagues/Message/incoming", "--name", "записи", "--login", "271914")).ShouldBe(0);
        _cli.Out.ShouldBe("записи (271914): Softphone/Call/incoming, Softphone/Call/self, Colleagues/Message/incoming\n");
        _cli.Error.ShouldBe("agents.never forbids the subscription: Colleagues/Message/incoming [RT629]\n");
        (await _cli.RunAsync("subscribe", "--list")).ShouldBe(0);
        _cli.Out.ShouldStartWith("записи (271914): ");
        (await _cli.RunAsync("subscribe", "--remove", "записи", "--lang", "ru")).ShouldBe(0);
        _cli.Out.ShouldBe("именованных подписок нет\n");
    }

    [Fact]
    public async Task A_subscription_without_a_name_prints_what_comes_until_Router_ends()
    {
        await _router.Lines.Writer.WriteAsync(new TailLine { Kind = TailKind.Excluded, Reason = "Colleagues/Message/incoming" });
        await _router.Lines.Writer.WriteAsync(new TailLine { Kind = TailKind.Event, Login = "271914", Object = Objects.Call });
        _router.Lines.Writer.Complete();

        (await _cli.RunAsync("subscribe", "Softphone/Call/self")).ShouldBe(0);

        _cli.Out.ShouldBe("{\"kind\":\"event\",\"login\":\"271914\",\"object\":\"Call\"}\n");
        _cli.Error.ShouldBe("agents.never forbids the subscription: Colleagues/Message/incoming [RT629]\n");
        _router.Asked.ShouldBe(["subscribe  Softphone/Call/self"]);
    }

    [Fact]
    public async Task The_status_tells_of_the_journal()
    {
        await _cli.RunAsync("status");

        _cli.Out.ShouldContain("\nJournal 3MB of 5GB, reaches back 2 d; what is written outlives a loss of power\n");
    }
}
