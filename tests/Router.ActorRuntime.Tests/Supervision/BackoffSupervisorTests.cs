using Akka.Pattern;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Supervision;

public sealed class BackoffSupervisorTests() : PatientKit("""akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit" """)
{
    [Fact]
    public void A_child_that_stopped_is_started_again_after_a_growing_delay()
    {
        var clock = (TestScheduler)Sys.Scheduler;
        IActorRef supervisor = Sys.ActorOf(BackoffSupervisor.Props(Backoff.OnStop(
            Props.Create(() => new Child(TestActor)), "child", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8), 0, -1).WithManualReset()));
        IActorRef first = ExpectMsg<IActorRef>();
        Watch(first);
        supervisor.Tell("stop");
        ExpectTerminated(first);
        AwaitRestarts(supervisor, 1);
        clock.Advance(TimeSpan.FromMilliseconds(999));
        ExpectNoMsg(50);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        IActorRef second = ExpectMsg<IActorRef>();
        second.Path.ShouldBe(first.Path);

        supervisor.Tell("stop");
        AwaitRestarts(supervisor, 2);
        clock.Advance(TimeSpan.FromMilliseconds(1999));
        ExpectNoMsg(50);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        ExpectMsg<IActorRef>();
    }

    private void AwaitRestarts(IActorRef supervisor, int count) => AwaitAssert(() =>
    {
        supervisor.Tell(BackoffSupervisor.GetRestartCount.Instance, TestActor);
        ExpectMsg<BackoffSupervisor.RestartCount>().Count.ShouldBe(count);
    });

    private sealed class Child : UntypedActor
    {
        public Child(IActorRef probe)
        {
            probe.Tell(Self);
        }

        protected override void OnReceive(object message) => Context.Stop(Self);
    }
}
