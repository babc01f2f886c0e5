using Akka.Actor;
using Akka.TestKit;
using Router.Actors.Agents;
using Router.Actors.Commands;
using Router.Actors.Deliveries;
using Router.Actors.Journaling;
using Router.Actors.OwnEvents;
using Router.Actors.Subscriptions.Requests;
using Router.Actors.Tests.Support;
using Router.Journal.Records;
using Router.Journal.StateFiles;
using Router.Protocol.Packets;
using Router.Routing.Configuration;
using Router.Routing.Routes;

namespace Router.Actors.Tests;

public sealed class RouterActorTests : PatientKit
{
    private readonly TestProbe _journal;
    private readonly TestProbe _agents;
    private readonly TestProbe _sinks;
    private readonly IActorRef _router;

    public RouterActorTests()
    {
        _journal = CreateTestProbe();
        _agents = CreateTestProbe();
        _sinks = CreateTestProbe();
        _router = Sys.ActorOf(
            RouterActor.Props(new RouterParts(Relay.To(_journal), _ => Relay.To(_agents), _ => Relay.To(_sinks))),
            "router");
    }

    [Fact]
    public void New_sinks_are_known_before_a_rule_can_name_them_and_dropped_after_none_does()
    {
        _router.Tell(Rules(1));
        _sinks.ExpectMsg<UseSinks>();
        _agents.ExpectNoMsg(TimeSpan.Zero);

        _sinks.Reply(SinksInUse.Instance);
        _agents.ExpectMsg<UseRules>().Table.Revision.ShouldBe(1);
        _sinks.ExpectNoMsg(TimeSpan.Zero);

        _agents.Reply(new RulesInUse(1));
        _sinks.ExpectMsg<DropSinks>();
        ExpectMsg<RulesApplied>().Revision.ShouldBe(1);
    }

    [Fact]
    public void Rules_that_come_while_others_are_applied_wait_their_turn()
    {
        _router.Tell(Rules(1));
        _router.Tell(Rules(2));
        _sinks.ExpectMsg<UseSinks>();
        _sinks.Reply(SinksInUse.Instance);
        _agents.ExpectMsg<UseRules>().Table.Revision.ShouldBe(1);
        _agents.Reply(new RulesInUse(1));
        ExpectMsg<RulesApplied>().Revision.ShouldBe(1);

        _sinks.ExpectMsg<DropSinks>();
        _sinks.ExpectMsg<UseSinks>();
        _sinks.Reply(SinksInUse.Instance);
        _agents.ExpectMsg<UseRules>().Table.Revision.ShouldBe(2);
        _agents.Reply(new RulesInUse(2));
        ExpectMsg<RulesApplied>().Revision.ShouldBe(2);
    }

    [Fact]
    public void It_stops_sinks_before_agents_and_agents_before_the_journal()
    {
        Watch(_router);
        _router.Tell(new StopRouter(TimeSpan.FromSeconds(10)));
        _sinks.ExpectMsg<StopSinks>().Grace.ShouldBe(TimeSpan.FromSeconds(10));
        _agents.ExpectNoMsg(TimeSpan.Zero);

        _sinks.Reply(SinksStopped.Instance);
        _agents.ExpectMsg<StopAgents>();
        _journal.ExpectNoMsg(TimeSpan.Zero);

        _agents.Reply(AgentsStopped.Instance);
        _journal.ExpectMsg<StopJournal>();
        _journal.Reply(new JournalStopped(42));

        ExpectMsg<RouterStopped>().LastSequence.ShouldBe(42);
        ExpectTerminated(_router);
    }

    [Fact]
    public void It_stops_in_the_midst_of_a_change_of_rules_too()
    {
        _router.Tell(Rules(1));
        _sinks.ExpectMsg<UseSinks>();
        _router.Tell(new StopRouter(TimeSpan.FromSeconds(10)));
        _sinks.ExpectMsg<StopSinks>();
    }

    [Fact]
    public void A_part_that_is_gone_does_not_keep_the_stop_waiting()
    {
        _router.Tell(new StopRouter(TimeSpan.FromSeconds(10)));
        _sinks.ExpectMsg<StopSinks>();
        Sys.ActorSelection("/user/router/agents").Tell(PoisonPill.Instance);
        Sys.ActorSelection("/user/router/sinks").Tell(PoisonPill.Instance);

        _journal.ExpectMsg<StopJournal>();
        _journal.Reply(new JournalStopped(7));
        ExpectMsg<RouterStopped>().LastSequence.ShouldBe(7);
    }

    [Fact]
    public void A_part_that_fails_ends_the_router_and_says_so()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(RouterFailed));
        Watch(_router);
        // A path leads to a part only once the router has started, as it has when it passes something on.
        _router.Tell(new PauseSink("tg"));
        _sinks.ExpectMsg<PauseSink>();
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() =>
            Sys.ActorSelection("/user/router/journal").Tell(Relay.Fail.Instance));

        ExpectMsg<RouterFailed>().Part.ShouldBe("journal");
        ExpectTerminated(_router);
    }

    [Fact]
    public void Commands_and_pauses_go_on_with_their_asker()
    {
        _router.Tell(new SendCommand("sim-1", new AgentCommand { Action = "Call" }));
        _agents.ExpectMsg<SendCommand>();
        _agents.LastSender.ShouldBe(TestActor);

        _router.Tell(new PauseSink("tg"));
        _sinks.ExpectMsg<PauseSink>();
        _sinks.LastSender.ShouldBe(TestActor);
    }

    [Fact]
    public void What_people_ask_to_be_subscribed_to_goes_on_with_its_asker()
    {
        object[] requests =
        [
            new KeepSubscription(new NamedSubscription { Name = "calls", Categories = [] }),
            new HoldSubscription(TestActor, []),
            new DropSubscription("calls"),
            GetSubscriptions.Instance,
        ];
        foreach (object request in requests)
        {
            _router.Tell(request);
            _agents.ExpectMsg(request);
            _agents.LastSender.ShouldBe(TestActor);
        }
    }

    [Fact]
    public void Its_own_events_are_decided_by_the_rules_that_are_applied()
    {
        _router.Tell(Rules(1, "sinks: { tg: { type: telegram } }\nroutes: [{ name: own, when: { object: Router }, to: tg }]\n"));
        _sinks.ExpectMsg<UseSinks>();
        _sinks.Reply(SinksInUse.Instance);
        _agents.ExpectMsg<UseRules>();

        Sys.EventStream.Publish(new SecretExpiring("tg", "token", DateTimeOffset.UnixEpoch));
        EventRecord record = _journal.ExpectMsg<AppendRecords>().Records.Single().ShouldBeOfType<EventRecord>();
        record.Packet.State.ShouldBe(RouterEvents.SecretExpires);
        record.Destinations.ShouldHaveSingleItem().Sink.ShouldBe("tg");
    }

    private static ApplyRules Rules(long revision, string rules = "")
    {
        RouterConfiguration configuration = ConfigurationReader.Read("router.yaml", "version: 1\n" + rules).Configuration.ShouldNotBeNull();
        return new ApplyRules(new RouteTable(configuration, revision), configuration.Agents, []);
    }

    /// <summary>A child that is a probe: what it gets the probe gets, with the sender.</summary>
    private sealed class Relay : ReceiveActor
    {
        public Relay(IActorRef probe)
        {
            Receive<Fail>(_ => throw new InvalidOperationException("a defect"));
            ReceiveAny(message => probe.Forward(message));
        }

        public static Props To(TestProbe probe)
        {
            IActorRef reference = probe.Ref;
            return Props.Create(() => new Relay(reference));
        }

        public sealed record Fail
        {
            public static Fail Instance { get; } = new();
        }
    }
}
