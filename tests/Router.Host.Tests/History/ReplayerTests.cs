using Router.Host.Control;
using Router.Host.History.Replaying;
using Router.Host.Tests.Configuration;
using Router.Journal.Records;

namespace Router.Host.Tests.History;

public sealed class ReplayerTests : IAsyncDisposable
{
    private readonly Loading _loading = new();
    private readonly SampleJournal _journal = new();

    public async ValueTask DisposeAsync()
    {
        await _journal.Store.DisposeAsync();
        _loading.Dispose();
    }

    [Fact]
    public async Task The_recorded_destinations_of_one_sink_are_appended_again_as_replays()
    {
        await _journal.AddCallAsync("1", "Success", "crm old", "mail old");
        await _journal.AddCallAsync("2", "Success", "mail old");
        await _journal.AddCallAsync("3", "Success", "!crm old");

        ReplayReport report = await ReplayAsync(new() { Sink = "crm", From = "10:00", To = "10:10", By = ReplayBy.Recorded });

        report.ShouldSatisfyAllConditions(() => report.Looked.ShouldBe(3), () => report.Taken.ShouldBe(1), () => report.Deliveries.ShouldBe(1));
        JournalRecord[] added = [.. (await _journal.Store.ReadAsync(3, 10, CancellationToken.None)).Select(entry => entry.Record)];
        EventRecord again = added[0].ShouldBeOfType<EventRecord>();
        again.ShouldSatisfyAllConditions(
            () => again.Id.ShouldBe(SampleJournal.IdOf(1)),
            () => again.At.ShouldBe(SampleJournal.Start),
            () => again.ReplayedAt.ShouldBe(SampleJournal.Start + TimeSpan.FromHours(2)),
            () => again.Destinations.Select(item => item.Sink + item.Route).ShouldBe(["crmold"]));
        InterventionRecord act = added[1].ShouldBeOfType<InterventionRecord>();
        act.ShouldSatisfyAllConditions(
            () => act.What.ShouldBe("replay"),
            () => act.Sink.ShouldBe("crm"),
            () => act.Range.ShouldBe(new Router.Journal.SequenceRange(1, 1)),
            () => act.Count.ShouldBe(1));
        added.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Todays_rules_may_send_what_they_did_not_send_then()
    {
        await _journal.AddCallAsync("1", "RingingTimeout");
        await _journal.AddCallAsync("2", "Success", "crm old");

        ReplayReport report = await ReplayAsync(new() { Sink = "crm", From = "10:00", To = "10:10", By = ReplayBy.Today });

        report.Taken.ShouldBe(1);
        var again = (EventRecord)(await _journal.Store.ReadAsync(2, 1, CancellationToken.None))[0].Record;
        again.Destinations.ShouldHaveSingleItem().Route.ShouldBe("missed");
        again.Revision.ShouldBe(5);
    }

    [Fact]
    public async Task Once_per_goes_by_the_time_at_which_events_were_read()
    {
        // One each minute: within ten minutes the second of a number is held back, also when the first lies before the time asked for.
        await _journal.AddCallAsync("1", "RejectedByCaller");
        for (int i = 0; i < 10; i++)
        {
            await _journal.AddCallAsync("1", "RejectedByCaller");
        }

        ReplayReport report = await ReplayAsync(new() { Sink = "crm", From = "10:01", To = "10:30", By = ReplayBy.Today });

        report.ShouldSatisfyAllConditions(() => report.Looked.ShouldBe(10), () => report.Taken.ShouldBe(1));
        ((EventRecord)(await _journal.Store.ReadAsync(11, 1, CancellationToken.None))[0].Record).Id.ShouldBe(SampleJournal.IdOf(11));
    }

    [Fact]
    public async Task Only_the_time_and_the_condition_that_are_given_count_and_replays_are_passed_over()
    {
        for (int i = 0; i < 4; i++)
        {
            await _journal.AddCallAsync(i.ToString(System.Globalization.CultureInfo.InvariantCulture), i % 2 == 0 ? "Success" : "RingingTimeout", "crm old");
        }

        var order = new ReplayOrder { Sink = "crm", From = "10:01", To = "10:03", Where = "{ object: Call, CallFrom: { in: few } }", By = ReplayBy.Recorded };
        (await ReplayAsync(order)).ShouldSatisfyAllConditions(report => report.Looked.ShouldBe(2), report => report.Taken.ShouldBe(1));
        ReplayReport again = await ReplayAsync(order with { Where = null });

        again.ShouldSatisfyAllConditions(() => again.Looked.ShouldBe(2), () => again.Taken.ShouldBe(2), () => again.Replays.ShouldBe(1));
    }

    [Fact]
    public async Task A_dry_run_counts_and_appends_nothing()
    {
        await _journal.AddCallAsync("1", "Success", "crm old");

        (await ReplayAsync(new() { Sink = "crm", From = "10:00", To = "11:00", By = ReplayBy.Recorded, IsDryRun = true })).Taken.ShouldBe(1);
        _journal.Store.LastSequence.ShouldBe(1);
    }

    [Theory]
    [InlineData("--where", "{ objekt: Call }", "the condition cannot be used: --where:1:3: unknown key \"objekt\"; did you mean object? [RT121]")]
    [InlineData("--where", "{ object: Call", "--where:1")]
    [InlineData("--where", "{ BillSec: > 60 }", "[RT104]")]
    [InlineData("--where", "{ hours: nights }", "[RT")]
    [InlineData("--to", "09:00", "--from is not before --to: there is nothing in that time")]
    [InlineData("--from", "then", "--from: \"then\" is no time")]
    [InlineData("--sink", "crn", "there is no sink \"crn\"; did you mean crm?")]
    public async Task What_cannot_be_carried_out_is_refused_with_its_place(string option, string value, string told)
    {
        var order = new ReplayOrder { Sink = "crm", From = "10:00", To = "11:00", By = ReplayBy.Recorded };
        order = option switch
        {
            "--where" => order with { Where = value },
            "--to" => order with { To = value },
            "--from" => order with { From = value },
            _ => order with { Sink = value },
        };

        (await Should.ThrowAsync<RefusedException>(() => ReplayAsync(order))).Message.ShouldContain(told);
    }

    private Task<ReplayReport> ReplayAsync(ReplayOrder order) => new Replayer(_journal.Store, SampleJournal.View(_loading.LoadRight("""
        version: 1
        time-zone: Europe/Moscow
        lists: { few: ["1", "7"] }
        sinks: { crm: { type: console } }
        routes:
          - { name: missed, when: { object: Call, CallResult: RingingTimeout }, to: crm }
          - { name: rejected, when: { object: Call, CallResult: RejectedByCaller }, once-per: CallFrom, to: crm }

        """))).ReplayAsync(order, records => _journal.Store.AppendAsync(records, [], CancellationToken.None).AsTask(), CancellationToken.None);
}
