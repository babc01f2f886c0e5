using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Observed;

public sealed class FailingIncarnationTests : PatientKit
{
    [Fact]
    public void A_failing_PreRestart_does_not_prevent_the_restart()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new BrokenPreRestart(TestActor)));
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

    private sealed class Hidden : UntypedActor
    {
        internal Hidden(string argument)
        {
            _ = argument;
        }

        protected override void OnReceive(object message)
        {
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

    private sealed class BrokenPreRestart(IActorRef probe) : UntypedActor
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

    /// <summary>Its child cannot have been restarted yet when it is stopped.</summary>
    private sealed class StopsThenOpens(IActorRef probe, ManualResetEventSlim gate) : UntypedActor
    {
        private IActorRef _child = ActorRefs.Nobody;

        protected override void PreStart() => _child = Context.Watch(Context.ActorOf(Props.Create(() => new WaitsForChild(probe, gate))));

        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case Terminated:
                    probe.Tell("terminated");
                    break;
                case "stop":
                    Context.Stop(_child);
                    gate.Set();
                    break;
                default:
                    _child.Forward(message);
                    break;
            }
        }
    }

    private sealed class WaitsForChild(IActorRef probe, ManualResetEventSlim gate) : UntypedActor
    {
        protected override void PreStart()
        {
            Context.ActorOf(Props.Create(() => new SlowToStop(gate)));
            probe.Tell("started");
        }

        protected override void PostStop() => probe.Tell("stopped");

        protected override void OnReceive(object message) => throw (Exception)message;
    }

    private sealed class SlowToStop(ManualResetEventSlim gate) : UntypedActor
    {
        protected override void PostStop() => gate.Wait(TimeSpan.FromSeconds(30));

        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class BrokenPostRestartThatStops(IActorRef probe) : UntypedActor
    {
        protected override void PostRestart(Exception reason) => throw new InvalidOperationException("hook");

        protected override void PostStop() => probe.Tell("stopped");

        protected override void OnReceive(object message) => throw new InvalidOperationException("asked to");
    }
}
