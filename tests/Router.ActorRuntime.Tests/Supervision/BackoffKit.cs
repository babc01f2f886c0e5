using Akka.Pattern;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Supervision;

/// <summary>Supervisors on a clock that stands, with a child that says who it is when it starts, and stops or fails when asked.</summary>
public abstract class BackoffKit() : PatientKit("""akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit" """)
{
    protected TestScheduler Clock => (TestScheduler)Sys.Scheduler;

    protected Props ChildProps => Props.Create(() => new Child(TestActor));

    protected IActorRef Start(BackoffOptions options) => Sys.ActorOf(BackoffSupervisor.Props(options));

    /// <summary>The child that comes after the delay, and not before.</summary>
    protected IActorRef ExpectRestartAfter(IActorRef supervisor, int count, TimeSpan delay)
    {
        AwaitRestarts(supervisor, count);
        Clock.Advance(delay - TimeSpan.FromMilliseconds(1));
        ExpectNoMsg(50);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        return ExpectMsg<IActorRef>();
    }

    protected void AwaitRestarts(IActorRef supervisor, int count) => AwaitAssert(() => RestartsOf(supervisor).ShouldBe(count));

    protected int RestartsOf(IActorRef supervisor)
    {
        supervisor.Tell(BackoffSupervisor.GetRestartCount.Instance, TestActor);
        return ExpectMsg<BackoffSupervisor.RestartCount>().Count;
    }

    private sealed class Child : ReceiveActor
    {
        public Child(IActorRef probe)
        {
            probe.Tell(Self);
            Receive<string>(text => text == "stop", _ => Context.Stop(Self));
            Receive<string>(text => text == "fail", _ => Fail());
            Receive<string>(text => text == "tell your parent", _ => Context.Parent.Tell("told"));
            Receive<string>(text => Sender.Tell(text));
        }

        private static void Fail() => throw new InvalidOperationException("asked to");
    }
}
