using Router.Actors.Status;
using Router.Host.History;
using Router.Host.History.Tracing;
using Router.Host.Tests.Configuration;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Protocol.Vocabulary;

namespace Router.Host.Tests.History;

public sealed class TracerTests : IAsyncDisposable
{
    private const string Phone = "84951234567";

    private readonly Loading _loading = new();
    private readonly SampleJournal _journal = new();

    public async ValueTask DisposeAsync()
    {
        await _journal.Store.DisposeAsync();
        _loading.Dispose();
    }

    [Fact]
    public async Task Each_destination_is_told_as_it_stands()
    {
        for (int i = 0; i < 7; i++)
        {
            await _journal.AddCallAsync(Phone, "Success", "crm all");
        }

        await _journal.AddCallAsync(Phone, "Success", "!crm all");
        await _journal.AddCallAsync(Phone, "Success", "gone all");
        await _journal.SettleAsync(
            "crm",
            5,
            [SampleJournal.Row(2, "crm", DeliveryRowState.Waiting, "500"), SampleJournal.Row(3, "crm", DeliveryRowState.Held), SampleJournal.Row(4, "crm", DeliveryRowState.Dead, "400")],
            [SampleJournal.Attempt(1, AttemptResult.Delivered), SampleJournal.Attempt(2, AttemptResult.Failed, "500"), SampleJournal.Attempt(6, AttemptResult.Delivered)]);

        TraceReport report = await TraceAsync(Phone);

        report.Found.Select(record => record.Sequence).ShouldBe([9, 8, 7, 6, 5, 4, 3, 2, 1], "the newest come first");
        report.Found.Select(record => record.Destinations!.Single().State).Reverse().ShouldBe([
            DestinationState.Delivered, DestinationState.Waiting, DestinationState.Held, DestinationState.Dead, DestinationState.Settled,
            DestinationState.Delivered, DestinationState.Queued, DestinationState.Suppressed, DestinationState.Forgotten,
        ]);
        report.Found[^2].Destinations![0].Attempts.ShouldHaveSingleItem().Reason.ShouldBe("500");
    }

    [Fact]
    public async Task What_people_did_is_told_at_the_events_that_it_concerned()
    {
        await _journal.AddCallAsync(Phone, "Success", "crm all");
        await _journal.AddCallAsync(Phone, "Success", "crm all");
        await _journal.AddCallAsync(Phone, "Success", "mail all");
        await _journal.SettleAsync("crm", 3);
        await _journal.AddAsync(Intervention("skip", 2, 3));

        TraceReport report = await TraceAsync(Phone);

        report.Found.Select(record => record.Interventions?.Single().What).ShouldBe([null, "skip", null]);
        report.Found[1].Destinations![0].State.ShouldBe(DestinationState.Skipped);
        report.Found[2].Destinations![0].State.ShouldBe(DestinationState.Settled);
    }

    [Fact]
    public async Task Routes_are_explained_with_the_first_test_that_failed()
    {
        await _journal.AddCallAsync(Phone, "Success", "archive all");

        TracedRecord record = (await TraceAsync(Phone)).Found.ShouldHaveSingleItem();

        record.Routes!.Select(route => $"{route.Name} {route.Outcome} {route.Test} {route.Found}").ShouldBe(
            ["missed TestFailed CallResult: RingingTimeout Success", "all Taken  "]);
        record.Revision.ShouldBe(3);
        record.IsByTheseRules.ShouldBe(false);
    }

    [Theory]
    [InlineData(3, -1, true)]
    [InlineData(3, 1, false)]
    [InlineData(4, -1, false)]
    public async Task Rules_are_those_in_force_when_number_and_time_say_so(long revision, int sinceHours, bool isSame)
    {
        // Numbers begin anew with each start.
        await _journal.AddCallAsync(Phone, "Success", "archive all");
        var status = new RouterStatus { Rules = new RulesStatus { Revision = revision, Since = SampleJournal.Start + TimeSpan.FromHours(sinceHours) } };

        (await TraceAsync(Phone, status: status)).Found[0].IsByTheseRules.ShouldBe(isSame);
    }

    [Fact]
    public async Task A_replay_is_told_as_one_without_rules()
    {
        await _journal.AddCallAsync(Phone, "Success", "archive all");
        var record = (EventRecord)(await _journal.Store.ReadAsync(0, 1, CancellationToken.None))[0].Record;
        await _journal.AddAsync(record with { ReplayedAt = SampleJournal.Start + TimeSpan.FromHours(1) });

        TraceReport report = await TraceAsync(record.Id.ToString());

        report.Found.Count.ShouldBe(2);
        report.Found[0].ReplayedAt.ShouldBe(SampleJournal.Start + TimeSpan.FromHours(1));
        report.Found[0].Routes.ShouldBeNull();
        report.Found[1].ReplayedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_newest_are_shown_from_the_time_on_that_was_asked_for()
    {
        for (int i = 0; i < 5; i++)
        {
            await _journal.AddCallAsync(Phone, "Success");
        }

        TraceReport limited = await TraceAsync(Phone, limit: 2);
        TraceReport late = await TraceAsync(Phone, since: "10:02");

        limited.Found.Select(record => record.Sequence).ShouldBe([5, 4]);
        limited.IsMore.ShouldBeTrue();
        late.Found.Select(record => record.Sequence).ShouldBe([5, 4, 3]);
        late.IsMore.ShouldBeFalse();
    }

    [Fact]
    public async Task When_nothing_is_found_it_is_told_what_Router_did_not_hear()
    {
        await _journal.AddCallAsync("84950000000", "Success");
        await _journal.AddAsync(new GapRecord
        {
            Id = Guid.NewGuid(), Login = "anna", From = SampleJournal.Start, At = SampleJournal.Start + TimeSpan.FromMinutes(5), Reason = "closed", SubscriptionsLost = [],
        });
        var rejected = new SubscriptionStatus(Category.Known[0], SubscriptionState.Rejected, "no");
        var status = new RouterStatus
        {
            Agents =
            [
                Agent("anna", AgentState.Subscribed, new SubscriptionStatus(Category.Known[1], SubscriptionState.Confirmed), rejected),
                Agent("boris", AgentState.Absent),
                Agent("vera", AgentState.Subscribed, new SubscriptionStatus(Category.Known[1], SubscriptionState.Observed)),
            ],
        };

        TraceReport report = await TraceAsync(Phone, status: status);

        report.Found.ShouldBeEmpty();
        report.From.ShouldBe(SampleJournal.Start);
        report.Gaps.ShouldHaveSingleItem().Login.ShouldBe("anna");
        report.Logins.Select(login => login.Login).ShouldBe(["anna", "boris"]);
        report.Logins[0].Missing.ShouldBe([rejected]);
        report.Unneeded.ShouldBeEmpty("the rule `all` needs every category");
    }

    [Fact]
    public async Task What_no_rule_needs_is_told_when_nothing_is_found()
    {
        _rules = "version: 1\nsinks: { a: { type: console } }\nroutes: [{ name: r, when: { object: Call }, to: a }]\n";

        (await TraceAsync(Phone)).ShouldSatisfyAllConditions(
            report => report.From.ShouldBeNull(),
            report => report.Unneeded.ShouldContain(new Category(Modes.Colleagues, Objects.Message, Initiators.Incoming)),
            report => report.Unneeded.ShouldNotContain(category => category.Object == Objects.Call));
    }

    private string _rules = """
        version: 1
        time-zone: Europe/Moscow
        sinks: { crm: { type: console }, archive: { type: console } }
        routes:
          - { name: missed, when: { object: Call, CallResult: RingingTimeout }, to: crm }
          - { name: all, to: archive }

        """;

    private Task<TraceReport> TraceAsync(string text, string? since = null, int limit = 20, RouterStatus? status = null)
    {
        HistoryView view = SampleJournal.View(_loading.LoadRight(_rules)) with { Status = status };
        return new Tracer(_journal.Store, view).TraceAsync(new TraceQuery(text, since, limit), CancellationToken.None);
    }

    private static AgentStatus Agent(string login, AgentState state, params SubscriptionStatus[] subscriptions) =>
        new() { Login = login, State = state, Since = SampleJournal.Start, Subscriptions = subscriptions };

    private static InterventionRecord Intervention(string what, long from, long through) => new()
    {
        Id = Guid.NewGuid(), Login = "", At = SampleJournal.Start + TimeSpan.FromHours(1), Sink = "crm", What = what, Range = new SequenceRange(from, through), Count = 1,
    };
}
