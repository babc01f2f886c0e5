using Akka.Actor;
using Akka.TestKit;
using Router.Actors.Agents;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Journal.Records;
using Router.Routing.Configuration;
using Router.Routing.Routes;

namespace Router.Actors.Tests.Support;

/// <summary>What tests of the reading side share: a clock that stands, pipes and locks in memory, a journal and listeners to ask.</summary>
public abstract class ReadingKit : Akka.TestKit.Xunit2.TestKit
{
    private const string Config = """
        akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit"
        akka.loglevel = INFO
        akka.test.single-expect-default = 30s
        akka.test.default-timeout = 30s
        """;

    protected const string Login = "271914";

    protected ReadingKit()
        : base(Config)
    {
        Journal = new TestProbe(Sys, Assertions, "journal");
        Notices = new TestProbe(Sys, Assertions, "notices");
        Statuses = new TestProbe(Sys, Assertions, "statuses");
        Sys.EventStream.Subscribe(Notices.Ref, typeof(Notice));
        Sys.EventStream.Subscribe(Statuses.Ref, typeof(AgentStatus));
    }

    protected TestScheduler Clock => (TestScheduler)Sys.Scheduler;

    protected TestProbe Journal { get; }

    protected TestProbe Notices { get; }

    protected TestProbe Statuses { get; }

    internal InMemoryPipes Pipes { get; } = new();

    internal InMemoryLocks Locks { get; } = new();

    protected AgentsDependencies Needs(long creditLimit = 1024 * 1024) => new()
    {
        Journal = Journal.Ref,
        OncePer = new OncePerWindow(TimeProvider.System),
        Pipes = Pipes,
        Locks = Locks,
        CreditLimit = creditLimit,
        Jitter = () => 0,
        TimeZone = TimeZoneInfo.Utc,
    };

    /// <summary>Starts one login's actor.</summary>
    protected IActorRef StartAgent(RouteTable table, long creditLimit = 1024 * 1024)
    {
        AgentsDependencies needs = Needs(creditLimit);
        return Sys.ActorOf(Props.Create(() => new AgentActor(Login, needs, table, table.Subscriptions)));
    }

    /// <summary>Starts the AgentsActor with rules.</summary>
    protected IActorRef StartAgents(RouteTable table, AgentsSettings settings)
    {
        IActorRef agents = Sys.ActorOf(AgentsActor.Props(Needs()), "agents");
        agents.Tell(new UseRules(table, settings), TestActor);
        return agents;
    }

    /// <summary>Ends when the actor has done all that was sent to it before.</summary>
    protected void Settle(IActorRef actor)
    {
        TestProbe probe = CreateTestProbe();
        actor.Tell(new Identify("settle"), probe.Ref);
        probe.ExpectMsg<ActorIdentity>();
    }

    /// <summary>The next status that is so; those before it are passed over.</summary>
    protected AgentStatus ExpectStatus(Predicate<AgentStatus> isSo) => Statuses.FishForMessage(isSo);

    protected AgentStatus ExpectState(AgentState state) => ExpectStatus(status => status.State == state);

    /// <summary>The code of the next notice.</summary>
    protected string NextNotice() => Notices.ExpectMsg<Notice>().Message.Code;

    /// <summary>The next record of a kind; others before it are passed over.</summary>
    private protected T NextRecord<T>()
        where T : JournalRecord
    {
        AppendRecords append = Journal.FishForMessage<AppendRecords>(message => message.Records[0] is T);
        return append.Records[0].ShouldBeOfType<T>();
    }
}
