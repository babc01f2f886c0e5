using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Supervision;

public sealed class SupervisionTests : PatientKit
{
    [Fact]
    public void Restart_limits_within_a_time_window_stop_the_child()
    {
        IActorRef child = ChildOf(new OneForOneStrategy(2, TimeSpan.FromMinutes(1), _ => Directive.Restart));
        Watch(child);
        child.Tell("fail");
        child.Tell("fail");
        child.Tell("count", TestActor);
        ExpectMsg("alive");
        child.Tell("fail");
        ExpectTerminated(child);
    }

    [Fact]
    public void Resume_keeps_the_instance()
    {
        IActorRef child = ChildOf(new OneForOneStrategy(_ => Directive.Resume));
        child.Tell("set");
        child.Tell("fail");
        child.Tell("count", TestActor);
        ExpectMsg("set");
    }

    [Fact]
    public void AllForOne_stops_all()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Parent(new AllForOneStrategy(_ => Directive.Stop))));
        IActorRef one = Child(parent);
        IActorRef two = Child(parent);
        Watch(two);
        one.Tell("fail");
        ExpectTerminated(two);
    }

    [Fact]
    public void An_escalated_failure_fails_the_parent()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Parent(new OneForOneStrategy(_ => Directive.Escalate))));
        IActorRef child = Child(parent);
        Watch(child);
        child.Tell("fail");
        ExpectTerminated(child);
        Child(parent).ShouldNotBe(child);
    }

    [Fact]
    public async Task Escalation_up_to_the_guardian_ends_the_system()
    {
        var system = ActorSystem.Create("escalates", """
            akka.loglevel = OFF
            akka.actor.guardian-supervisor-strategy = "Router.ActorRuntime.Tests.Supervision.EscalatingStrategy, Router.ActorRuntime.Tests"
            """);
        system.ActorOf(Props.Create(() => new Fragile())).Tell("fail");
        await system.WhenTerminated.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Kill_is_an_ActorKilledException()
    {
        IActorRef child = ChildOf(new OneForOneStrategy(Akka.Actor.SupervisorStrategy.DefaultDecider));
        Watch(child);
        EventFilter.Exception<ActorKilledException>().ExpectOne(() => child.Tell(Kill.Instance));
        ExpectTerminated(child);
    }

    private IActorRef ChildOf(SupervisorStrategy strategy) => Child(Sys.ActorOf(Props.Create(() => new Parent(strategy))));

    private IActorRef Child(IActorRef parent)
    {
        parent.Tell(Props.Create(() => new Fragile()), TestActor);
        return ExpectMsg<IActorRef>();
    }

    private sealed class Parent(SupervisorStrategy strategy) : UntypedActor
    {
        protected override SupervisorStrategy SupervisorStrategy() => strategy;

        protected override void OnReceive(object message) => Sender.Tell(Context.ActorOf((Props)message));
    }

    private sealed class Fragile : UntypedActor
    {
        private string _state = "alive";

        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case "fail":
                    throw new InvalidOperationException("asked to");
                case "set":
                    _state = "set";
                    break;
                default:
                    Sender.Tell(_state);
                    break;
            }
        }
    }
}
