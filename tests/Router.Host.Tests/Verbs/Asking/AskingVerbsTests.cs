using System.Text.Json;
using Router.Host.Tests.CommandLine;
using Router.Host.Tests.History;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Host.Tests.Verbs.Asking;

/// <summary>The verbs that read the journal, without a Router that runs.</summary>
public sealed class AskingVerbsTests : IAsyncLifetime, IDisposable
{
    private const string Alone = "Router is not running; reading its journal data/journal.db, which stays as it is [RT625]\n";

    private readonly Cli _cli = new();
    private readonly SampleJournal _journal = new();

    public async Task InitializeAsync()
    {
        _cli.Journal = _journal.Store;
        _cli.Environment["TOKEN"] = "letmein";
        _cli.Write("router.yaml", """
            version: 1
            time-zone: Europe/Moscow
            sinks: { crm: { type: webhook, url: "http://localhost/", bearer: "${env:TOKEN}" }, archive: { type: console } }
            routes:
              - name: missed
                when: { object: Call, CallResult: RingingTimeout }
                to: crm
              - name: all
                to: archive

            """);
        await _journal.AddCallAsync("84951234567", "Success", "crm old", "archive all");
        await _journal.AddCallAsync("84950000000", "RingingTimeout", "crm missed");
        await _journal.SettleAsync(
            "crm",
            2,
            [SampleJournal.Row(1, "crm", DeliveryRowState.Dead, "400 Bad Request")],
            [SampleJournal.Attempt(1, AttemptResult.Failed, "timeout"), SampleJournal.Attempt(1, AttemptResult.Rejected, "400 Bad Request", number: 2)]);
        await _journal.SettleAsync("archive", 1, attempts: [SampleJournal.Attempt(1, AttemptResult.Delivered, destination: 1)]);
        await _journal.AddAsync(new InterventionRecord
        {
            Id = Guid.NewGuid(), Login = "", At = SampleJournal.Start + TimeSpan.FromHours(1), Sink = "crm", What = "retry", Range = new SequenceRange(1, 1), Count = 1,
        });
    }

    public async Task DisposeAsync() => await _journal.Store.DisposeAsync();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Directory_missing_prints_who_has_no_name_as_a_table_to_fill_in()
    {
        await _journal.AddCallAsync("+7 (495) 123-45-67", "Success");
        _cli.Write("names.csv", "84950000000;Анна");
        _cli.Write("router.yaml", "version: 1\ntime-zone: Europe/Moscow\ndirectory: { people: { type: csv, path: names.csv } }\n");

        (await _cli.RunAsync("directory", "missing", "--since", "2026-01-01")).ShouldBe(0);

        _cli.Out.ShouldBe("""
            id;kind;count;last-seen;name
            +7 (495) 123-45-67;number;2;2026-01-14 10:03;

            """);
        _cli.Error.ShouldBe(Alone);
    }

    [Fact]
    public async Task Directory_missing_says_so_when_nobody_is()
    {
        (await _cli.RunAsync("directory", "missing", "--since", "2026-02-01")).ShouldBe(0);

        _cli.Out.ShouldBe("id;kind;count;last-seen;name\n");
        _cli.Error.ShouldBe(Alone + "everybody met (--since 2026-02-01) has a name [RT680]\n");
    }

    [Fact]
    public async Task Trace_tells_what_became_of_an_event()
    {
        (await _cli.RunAsync("trace", "+7 (495) 123-45-67")).ShouldBe(0);

        _cli.Error.ShouldBe(Alone);
        _cli.Out.ShouldBe("""
            #1 2026-01-14 10:00:00 271914 Softphone/Call/Finished/incoming  01936d2e-7c1a-7f3e-b4c2-000000000001
              decided by earlier rules (no. 3); the routes below go by the rules of the file as it is
              - missed (:6): asks for CallResult: RingingTimeout, here it is Success
              + all (:8): takes it
              ⇒ crm ("old"): a dead letter (router dead-letters)
                  2026-01-14 10:00:30 attempt 1: failed, to be tried again (timeout)
                  2026-01-14 10:00:30 attempt 2: refused (400 Bad Request)
              ⇒ archive ("all"): delivered
                  2026-01-14 10:00:30 attempt 1: delivered
              2026-01-14 11:00:00 by hand, crm: dead letters were put back in the queue, 1 deliveries (#1)

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Trace_speaks_Russian_too()
    {
        (await _cli.RunAsync("trace", "84951234567", "--lang", "ru")).ShouldBe(0);

        _cli.Error.ShouldBe("Router не запущен; читаю его журнал data/journal.db, ничего в нём не меняя [RT625]\n");
        _cli.Out.ShouldContain("  - missed (:6): нужно CallResult: RingingTimeout, а здесь Success\n");
        _cli.Out.ShouldContain("  ⇒ crm («old»): не доставлено (router dead-letters)\n      2026-01-14 10:00:30 попытка 1: не прошло, будет повтор (timeout)\n");
    }

    [Fact]
    public async Task Trace_of_what_is_not_there_says_where_it_looked_and_fails()
    {
        (await _cli.RunAsync("trace", "nobody", "--since", "09:30")).ShouldBe(1);

        _cli.Out.ShouldBe("\"nobody\" is not in the journal; looked from 2026-01-14 09:30:00 to 2026-01-14 12:00:00\n");
    }

    [Fact]
    public async Task Trace_answers_in_JSON()
    {
        (await _cli.RunAsync("trace", "#1", "--json")).ShouldBe(0);

        using var answer = JsonDocument.Parse(_cli.Out);
        JsonElement found = answer.RootElement.GetProperty("found")[0];
        found.GetProperty("destinations")[0].GetProperty("state").GetString().ShouldBe("dead");
        found.GetProperty("at").GetString().ShouldBe("2026-01-14T10:00:00+03:00");
    }

    [Theory]
    [InlineData("--since", "soon", "--since: \"soon\" is no time; write 2026-03-25 10:00, 10:00, 24h (that long ago) [RT618]\n")]
    [InlineData("--limit", "0", "--limit does not take \"0\"; it takes a number from 1 on [RT607]\n")]
    public async Task What_cannot_be_asked_ends_with_2(string option, string value, string told)
    {
        (await _cli.RunAsync("trace", "x", option, value)).ShouldBe(2);
        _cli.Error.ShouldEndWith(told);
    }

    [Theory]
    [InlineData("en", "  2026-01-14 10:00:00 271914 #1 Call.Finished → crm (\"old\"), attempts 2: 400 Bad Request\ndead letters: 1\n")]
    [InlineData("ru", "  2026-01-14 10:00:00 271914 #1 Call.Finished → crm («old»), попыток 2: 400 Bad Request\nнедоставленных: 1\n")]
    public async Task Dead_letters_are_listed_with_their_ids(string language, string told)
    {
        (await _cli.RunAsync("dead-letters", "list", "--sink", "crm", "--lang", language)).ShouldBe(0);

        _cli.Out.ShouldBe($"{SampleJournal.Row(1, "crm", DeliveryRowState.Dead).DeliveryId}\n{told}");
    }

    [Fact]
    public async Task A_dead_letter_is_shown_with_its_attempts_and_without_secrets()
    {
        (await _cli.RunAsync("dead-letters", "show", SampleJournal.Row(1, "crm", DeliveryRowState.Dead).DeliveryId)).ShouldBe(0);

        _cli.Out.ShouldContain("  fails since 2026-01-14 10:30:00, ordering key key\n  sink: crm\n  key: ***\n");
        _cli.Out.ShouldContain("attempt 2: refused (400 Bad Request)\n");
        _cli.Out.ShouldContain("\"CallFrom\": \"84951234567\"");
        _cli.Out.ShouldNotContain("letmein");
    }

    [Fact]
    public async Task A_dead_letter_that_is_not_there_is_told()
    {
        (await _cli.RunAsync("dead-letters", "show", "x")).ShouldBe(1);
        _cli.Error.ShouldBe(Alone + "there is no dead letter x; router dead-letters list shows those there are [RT619]\n");
    }

    [Fact]
    public async Task Other_rules_are_tried_on_the_journal_beside_those_that_run()
    {
        _cli.Write("new/new.yaml", """
            version: 1
            sinks: { crm: { type: console } }
            routes:
              - { name: answered, when: { object: Call, CallResult: Success }, to: crm }

            """);

        (await _cli.RunAsync("explain", "--since", "24h", "--config", "new/new.yaml")).ShouldBe(0);

        _cli.Error.ShouldBe(Alone);
        _cli.Out.ShouldBe("""
            2026-01-13 12:00:00 to 2026-01-14 12:00:00: 2 events, 2 would go elsewhere
            Routes:
              answered: +1 −0
              all: +0 −1
              missed: +0 −1
              old: +0 −1
            Sinks:
              crm: +0 −1
              archive: +0 −1
            The first of them:
              #1 2026-01-14 10:00:00 271914 Call.Finished
                  was:   old → crm, all → archive
                  would: answered → crm
              #2 2026-01-14 10:01:00 271914 Call.Finished
                  was:   missed → crm
                  would: nobody

            """.ReplaceLineEndings("\n"));
        (await _cli.RunAsync("explain", "--since", "24h", "--config", "new/new.yaml", "--journal-of", "router.yaml", "--lang", "ru")).ShouldBe(0);
        _cli.Out.ShouldContain("      было:  missed → crm\n      стало: никому\n");
    }

    [Fact]
    public async Task Without_a_journal_it_is_said_that_there_is_none()
    {
        _cli.Journal = null;

        (await _cli.RunAsync("dead-letters", "list")).ShouldBe(1);
        _cli.Error.ShouldBe("there is no journal data/journal.db yet: Router has not run with this configuration [RT623]\n");
    }

    [Theory]
    [InlineData("dead-letters", "retry", "x")]
    [InlineData("dead-letters", "discard", "--all")]
    [InlineData("replay", "--sink", "crm", "--from", "24h", "--to", "1h", "--to-routes", "today")]
    [InlineData("sinks", "skip", "crm")]
    [InlineData("sinks", "drain", "crm")]
    [InlineData("subscribe", "Softphone/Call")]
    public async Task What_changes_something_needs_a_Router_that_runs(params string[] args)
    {
        (await _cli.RunAsync(args)).ShouldBe(1);
        _cli.Error.ShouldBe("no Router runs with the file router.yaml; start it: router run [RT652]\n");
    }
}
