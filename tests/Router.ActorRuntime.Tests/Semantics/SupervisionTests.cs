using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

public sealed class SupervisionTests : PatientKit
{
    [Fact]
    public void A_failing_constructor_is_an_ActorInitializationException_and_stops_the_actor()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Supervisor(TestActor)));
        parent.Tell(Props.Create(() => new BrokenConstructor()));
        object[] told = [.. ReceiveN(3)];
        IActorRef child = told.OfType<IActorRef>().Single();
        ActorInitializationException failure = told.OfType<ActorInitializationException>().Single();
        failure.Actor.ShouldBe(child);
        failure.GetBaseException().ShouldBeOfType<InvalidOperationException>().Message.ShouldBe("cannot be made");
        told[2].ShouldBe("terminated");
    }

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
    public async Task Restarts_further_apart_than_the_time_window_have_no_limit()
    {
        var window = TimeSpan.FromMilliseconds(20);
        IActorRef child = ChildOf(new OneForOneStrategy(1, window, _ => Directive.Restart));
        for (int i = 0; i < 4; i++)
        {
            child.Tell("fail");
            child.Tell("count", TestActor);
            await ExpectMsgAsync("alive");

            // The strategy's clock is the machine's. To wait longer than this makes no difference.
            await Task.Delay(5 * window, TimeProvider.System);
        }
    }

    [Fact]
    public void Escalation_fails_each_supervisor_on_the_way_up()
    {
        IActorRef top = Sys.ActorOf(Props.Create(() => new Supervisor(TestActor)));
        top.Tell(Props.Create(() => new Parent(new OneForOneStrategy(_ => Directive.Escalate))));
        IActorRef middle = ExpectMsg<IActorRef>();
        middle.Tell(Props.Create(() => new Parent(new OneForOneStrategy(_ => Directive.Escalate))), TestActor);
        IActorRef low = ExpectMsg<IActorRef>();
        IActorRef child = Child(low);
        Watch(low);
        child.Tell("fail");
        object[] told = [.. ReceiveN(2)];
        told.OfType<InvalidOperationException>().Single().Message.ShouldBe("asked to");
        told.OfType<Terminated>().Single().ActorRef.ShouldBe(low);

        // The restart of the middle one stopped what was below.
        Child(middle).ShouldNotBe(low);
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
            akka.actor.guardian-supervisor-strategy = "Router.ActorRuntime.Tests.Semantics.EscalatingStrategy, Router.ActorRuntime.Tests"
            """);
        system.ActorOf(Props.Create(() => new Fragile())).Tell("fail");
        await system.WhenTerminated.WaitAsync(TimeSpan.FromSeconds(60));
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

    private sealed class BrokenConstructor : UntypedActor
    {
        public BrokenConstructor()
        {
            throw new InvalidOperationException("cannot be made");
        }

        protected override void OnReceive(object message)
        {
        }
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
