using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Lifecycle;

public sealed class RestartTests : PatientKit
{
    [Fact]
    public void A_restart_keeps_mailbox_path_and_reference()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Worker(TestActor)), "worker");
        ExpectMsg("pre-start");
        actor.Tell("fail");
        actor.Tell("after");
        ExpectMsg("pre-restart fail");
        ExpectMsg("post-restart");
        ExpectMsg("after");
        actor.Tell("path");
        ExpectMsg("/user/worker");
    }

    [Fact]
    public void A_restart_stops_the_children_first()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Parent(TestActor)));
        ExpectMsg("child started");
        actor.Tell("fail");
        ExpectMsg("child stopped");
        ExpectMsg("child started");
    }

    [Fact]
    public void Stop_runs_PostStop_once_after_a_restart()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Worker(TestActor)));
        ExpectMsg("pre-start");
        Watch(actor);
        actor.Tell(PoisonPill.Instance);
        ExpectMsg("post-stop");
        ExpectTerminated(actor);
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_failing_constructor_is_an_ActorInitializationException_and_stops_the_actor()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Supervisor(TestActor)));
        parent.Tell(Props.Create(() => new BrokenConstructor()));
        ExpectMsg<ActorInitializationException>().InnerException.ShouldBeOfType<InvalidOperationException>();
        ExpectMsg("terminated");
    }

    [Fact]
    public void A_failing_PreRestart_does_not_prevent_the_restart()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new BrokenHook(TestActor)));
        actor.Tell("fail");
        ExpectMsg("post-restart");
    }

    [Fact]
    public void A_failing_PostRestart_reaches_the_supervisor_as_PostRestartException()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Supervisor(TestActor)));
        parent.Tell(Props.Create(() => new BrokenPostRestart()));
        IActorRef child = ExpectMsg<IActorRef>();
        child.Tell("fail");
        ExpectMsg<InvalidOperationException>();
        ExpectMsg<PostRestartException>();
        ExpectMsg("terminated");
    }

    [Fact]
    public void An_actor_that_is_IDisposable_is_disposed_at_restart_and_at_stop()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Disposed(TestActor)));
        actor.Tell("fail");
        ExpectMsg("disposed");
        Sys.Stop(actor);
        ExpectMsg("disposed");
        ExpectNoMsg(50);
    }

    private sealed class Worker(IActorRef probe) : UntypedActor
    {
        protected override void PreStart() => probe.Tell("pre-start");

        protected override void PreRestart(Exception reason, object message) => probe.Tell("pre-restart " + message);

        protected override void PostRestart(Exception reason) => probe.Tell("post-restart");

        protected override void PostStop() => probe.Tell("post-stop");

        protected override void OnReceive(object message)
        {
            if (message is "fail")
            {
                throw new InvalidOperationException("asked to");
            }

            probe.Tell(message is "path" ? Self.Path.ToStringWithoutAddress() : message);
        }
    }

    private sealed class Parent : UntypedActor
    {
        public Parent(IActorRef probe)
        {
            Context.ActorOf(Props.Create(() => new Child(probe)), "child");
        }

        protected override void PostRestart(Exception reason)
        {
        }

        protected override void OnReceive(object message) => throw new InvalidOperationException("asked to");
    }

    private sealed class Child(IActorRef probe) : UntypedActor
    {
        protected override void PreStart() => probe.Tell("child started");

        protected override void PostStop() => probe.Tell("child stopped");

        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class Supervisor(IActorRef probe) : UntypedActor
    {
        protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(cause =>
        {
            probe.Tell(cause);
            return Akka.Actor.SupervisorStrategy.DefaultDecider.Decide(cause);
        });

        protected override void OnReceive(object message)
        {
            if (message is Props props)
            {
                IActorRef child = Context.Watch(Context.ActorOf(props));
                if (props.Type != typeof(BrokenConstructor))
                {
                    probe.Tell(child);
                }
            }
            else if (message is Terminated)
            {
                probe.Tell("terminated");
            }
        }
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

    private sealed class BrokenHook(IActorRef probe) : UntypedActor
    {
        protected override void PreRestart(Exception reason, object message) => throw new InvalidOperationException("hook");

        protected override void PostRestart(Exception reason) => probe.Tell("post-restart");

        protected override void OnReceive(object message) => throw new InvalidOperationException("asked to");
    }

    private sealed class BrokenPostRestart : UntypedActor
    {
        protected override void PostRestart(Exception reason) => throw new InvalidOperationException("hook");

        protected override void OnReceive(object message) => throw new InvalidOperationException("asked to");
    }

    private sealed class Disposed(IActorRef probe) : UntypedActor, IDisposable
    {
        public void Dispose() => probe.Tell("disposed");

        protected override void OnReceive(object message) => throw new InvalidOperationException("asked to");
    }
}
