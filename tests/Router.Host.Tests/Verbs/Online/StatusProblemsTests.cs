using Router.Actors.Status;
using Router.Host.Control;
using Router.Host.Verbs.Online;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Verbs.Online;

public class StatusProblemsTests
{
    private static readonly JournalReport Journal = new(null, 0, 0, null, Router.Journal.Sqlite.JournalDurability.PowerLoss);
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly AgentStatus Agent = new() { Login = "271914", State = AgentState.Subscribed, Since = Now };
    private static readonly SinkStatus Sink = new() { Name = "crm", Type = "webhook", State = SinkState.Working, Since = Now };

    [Fact]
    public void Nobody_is_needed_when_all_is_well_or_somebody_wanted_it_so() =>
        Problems(new RouterStatus
        {
            Agents = [Agent, Agent with { State = AgentState.Connected }],
            Sinks = [Sink with { Waiting = 3 }, Sink with { State = SinkState.Paused }],
        }).ShouldBeEmpty();

    [Theory]
    [InlineData(AgentState.Absent)]
    [InlineData(AgentState.Busy)]
    [InlineData(AgentState.Denied)]
    [InlineData(AgentState.Refused)]
    [InlineData(AgentState.Lost)]
    [InlineData(AgentState.Taken)]
    public void A_login_that_is_not_connected_needs_somebody(AgentState state) =>
        Problems(new RouterStatus { Agents = [Agent with { State = state, Reason = "because" }] })
            .ShouldHaveSingleItem()
            .ShouldMatch("^271914: .+ \\(because\\)$");

    [Fact]
    public void So_do_a_refused_subscription_a_sink_that_is_down_dead_letters_the_journal_and_a_refused_file()
    {
        var rejected = new SubscriptionStatus(Category.Known[0], SubscriptionState.Rejected, "Mode is not recognized");

        Problems(new RouterStatus
        {
            Agents = [Agent with { Subscriptions = [rejected] }],
            Sinks = [Sink with { State = SinkState.Down, Waiting = 9 }, Sink with { Dead = 2 }, Sink with { State = SinkState.Orphaned, Waiting = 1 }],
            Journal = new JournalStatus { Error = "disk full", Shed = 4 },
            Rules = new RulesStatus { Refusal = ["router.yaml:1:1: wrong [RT121]"] },
        }).ShouldBe(
        [
            "271914: the subscription ServicesClients/AgentOnlineStatus/incoming was refused: \"Mode is not recognized\"",
            "crm: does not answer, 9 waiting",
            "crm: 2 dead letters",
            "crm: not in the file, 1 waiting",
            "the journal cannot be written: disk full",
            "the journal was full, deliveries lost: 4",
            "the file is refused: router.yaml:1:1: wrong [RT121]",
        ]);
    }

    private static IReadOnlyList<string> Problems(RouterStatus status) => StatusProblems.Of(
        new StatusReport { Version = "1", ProcessId = 1, StartedAt = Now, Now = Now, Configuration = "router.yaml", Journal = Journal, Router = status },
        Language.English);
}
