using FsCheck.Xunit;
using Router.Protocol.Packets;
using Router.Routing.Conditions;
using Router.Routing.Configuration;
using Router.Routing.Routes;
using Router.Routing.Tests.Support;

namespace Router.Routing.Tests.Routes;

public class RouteTableTests
{
    [Property(MaxTest = 1000)]
    public void Decide_ThroughTheIndex_IsWhatLookingAtEveryRouteGives(int seed)
    {
        var random = new Random(seed);
        string rules = RandomRules.Routes(random);
        RouterConfiguration configuration = Rules.Configure(rules);
        var table = new RouteTable(configuration, 1);
        for (int i = 0; i < 10; i++)
        {
            string xml = RandomRules.Event(random);
            AgentEvent @event = Rules.Event(xml);
            string login = random.Next(1, 3) == 1 ? "1" : "2";

            Describe(table.Decide(@event, login, Rules.ReceivedAt).Destinations)
                .ShouldBe(Describe(DecideNaively(configuration, table, @event, login)), $"{rules}\n{xml}");
            Describe(table.Explain(@event, login, Rules.ReceivedAt).SelectMany(route => route.Destinations))
                .ShouldBe(Describe(DecideNaively(configuration, table, @event, login)), $"{rules}\n{xml}");
        }
    }

    [Fact]
    public void Destination_NamedTwice_GoesToTheFirstRouteThatNamesIt()
    {
        RouteTable table = Rules.Table("""
            routes:
              - { name: a, to: [{ sink: tg, chat: "1", text: A }, { sink: tg, chat: "1", text: again }] }
              - { name: b, to: [{ sink: tg, chat: "1", text: B, valid-for: 2h }, { sink: tg, chat: "2", text: B }] }
              - { name: c, enabled: false, to: archive }
              - { name: d, to: program, stop: true }
              - { name: e, to: archive }
            """);

        RouteDecision decision = table.Decide(Rules.Event("<Event Object=\"Call\"/>"), "1", Rules.ReceivedAt);
        Describe(decision.Destinations).ShouldBe(["a tg chat=1", "b tg chat=2", "d program "]);
        table.Explain(Rules.Event("<Event Object=\"Call\"/>"), "1", Rules.ReceivedAt).Select(route => route.Outcome)
            .ShouldBe([RouteOutcome.Taken, RouteOutcome.Taken, RouteOutcome.NotEnabled, RouteOutcome.Taken, RouteOutcome.AfterStop]);
    }

    [Fact]
    public void Address_OfASinkThatNamesItsOptions_IsThose()
    {
        var table = new RouteTable(
            Rules.Configure("routes:\n  - { name: a, to: [{ sink: tg, chat: x, style: 1 }, { sink: tg, chat: x, style: 2 }] }\n"),
            revision: 7,
            sink => sink.Type is "telegram" ? ["chat"] : null);

        RouteDecision decision = table.Decide(new AgentEvent(), "1", Rules.ReceivedAt);
        decision.Revision.ShouldBe(7);
        decision.Destinations.ShouldHaveSingleItem().Address.ShouldBe("chat=x");
    }

    [Fact]
    public void RoutersOwnEvents_GoOnlyToRoutesThatNameThem()
    {
        RouteTable table = Rules.Table("""
            routes:
              - { name: all, to: archive, stop: true }
              - { name: not, when: { object: { not: Call } }, to: program }
              - { name: own, when: [{ object: Call }, { object: [Router], state: SinkDown }], to: tg }
            """);

        table.SinksOf(new AgentEvent { Object = RouterEvents.Object, State = "SinkDown" }).ShouldBe(["tg"]);
        table.SinksOf(new AgentEvent { Object = RouterEvents.Object, State = "SinkBack" }).ShouldBeEmpty();
        table.SinksOf(new AgentEvent { Object = "Call" }).ShouldBe(["archive"]);
    }

    [Theory]
    [InlineData("{ name: r, to: tg }", false)]
    [InlineData("{ name: r, when: { object: { not: Call } }, to: tg }", false)]
    [InlineData("{ name: r, when: { object: router }, to: tg }", true)]
    [InlineData("{ name: r, when: [{ object: Call }, { object: [Message, Router] }], to: tg }", true)]
    [InlineData("{ name: r, when: { object: Router }, enabled: false, to: tg }", false)]
    public void Table_KnowsWhetherRoutersOwnEventsAreWanted(string route, bool isWanted) =>
        Rules.Table($"routes:\n  - {route}\n").NamesRouter.ShouldBe(isWanted);

    [Fact]
    public void OncePer_CarriesTheValue_WhenThereIsOne()
    {
        RouteTable table = Rules.Table("routes:\n  - { name: r, once-per: CallID, to: archive }\n");

        OncePerOf(table, "<Event><CallID>74237DE0-5537-513C-F8D6-AAE0C9499378</CallID></Event>").ShouldBe("74237de05537513cf8d6aae0c9499378");
        OncePerOf(table, "<Event/>").ShouldBeNull();
    }

    [Fact]
    public void Explain_OfATestThatFailed_SaysWhatWasFound()
    {
        RouteTable table = Rules.Table("""
            hours: { work: [mon-fri 09:00-18:00] }
            routes:
              - name: r
                when:
                  - { object: Call, CallResult: [NobodyToAnswer], BillSec: { above: 5 } }
                  - { object: Message }
                  - { hours: { not: work } }
                  - { not: { object: Call, CallFrom: "101" } }
                  - { Missing: x }
                to: archive
            """);

        RouteExplanation route = table
            .Explain(Rules.Event("<Event Object=\"Call\"><CallResult>Success</CallResult><CallFrom>101</CallFrom></Event>"), "1", Rules.ReceivedAt)
            .ShouldHaveSingleItem();
        route.Outcome.ShouldBe(RouteOutcome.TestFailed);
        route.Failures.Select(failure => $"{failure.Position.Line}:{failure.Position.Column} {failure.Test} <- {failure.Found ?? "nothing"}").ShouldBe(
        [
            "11:25 CallResult: [NobodyToAnswer] <- Success",
            "12:11 object: Message <- Call",
            "13:11 hours: { not: work } <- 2026-01-14 12:00:00",
            "14:11 not: { object: Call, CallFrom: 101 } <- object: Call: Call; CallFrom: 101: 101",
            "15:11 Missing: x <- nothing",
        ]);
    }

    [Fact]
    public void TenThousandRoutes_ThatDifferInOneField_AreNotAllLookedAt()
    {
        string routes = string.Concat(Enumerable.Range(0, 10_000).Select(number =>
            $"  - {{ name: r{number}, when: {{ mode: Colleagues, object: Call, state: Started, X: {{ above: 1 }}, ClientID: c{number} }}, to: archive }}\n"));
        RouteTable table = Rules.Table($"routes:\n{routes}");

        // X is no number: each route that is looked at counts it.
        RouteDecision decision = table.Decide(
            Rules.Event("<Event Mode=\"Colleagues\" Object=\"Call\" State=\"Started\"><X>x</X><ClientID>C777</ClientID></Event>"), "1", Rules.ReceivedAt);
        decision.Unreadable.ShouldBe([new UnreadableNumbers("r777", 1)]);
    }

    private static string? OncePerOf(RouteTable table, string xml) =>
        table.Decide(Rules.Event(xml), "1", Rules.ReceivedAt).Destinations.ShouldHaveSingleItem().OncePer;

    private static string[] Describe(IEnumerable<Destination> destinations) =>
        [.. destinations.Select(item => $"{item.Route} {item.Sink} {item.Address}")];

    /// <summary>The routes one after the other, as the design puts it.</summary>
    private static List<Destination> DecideNaively(RouterConfiguration configuration, RouteTable table, AgentEvent @event, string login)
    {
        var facts = new EventFacts(@event, login, Rules.ReceivedAt, configuration.TimeZone, configuration.Subjects.Count);
        var chosen = new List<Destination>();
        foreach (RouteDefinition route in table.Routes)
        {
            bool holds = route.When.Any(alternative =>
                alternative.Conditions.All(condition => condition.Holds(facts))
                && (@event.Object != RouterEvents.Object || CompiledRoute.NamesRouter(alternative)));
            if (!holds || (route.Sample is { } sample && OrderingKey.Of(@event, login).Share >= (double)sample))
            {
                continue;
            }

            foreach (Target target in route.Targets)
            {
                string address = target.Options.TryGetValue("chat", out string? chat) ? $"chat={chat}" : "";
                if (!chosen.Exists(item => item.Sink == target.Sink && item.Address == address))
                {
                    chosen.Add(new Destination(target.Sink, address, route.Name, target, OncePer: null));
                }
            }

            if (route.Stop)
            {
                break;
            }
        }

        return chosen;
    }
}
