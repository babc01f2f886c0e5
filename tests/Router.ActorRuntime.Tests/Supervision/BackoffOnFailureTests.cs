using Akka.Pattern;

namespace Router.ActorRuntime.Tests.Supervision;

/// <summary>A child that is started again when it failed (OnFailure).</summary>
public sealed class BackoffOnFailureTests : BackoffKit
{
    [Fact]
    public void A_child_that_failed_is_started_again_after_a_growing_delay()
    {
        IActorRef supervisor = Start(OnFailure().WithManualReset());
        IActorRef first = ExpectMsg<IActorRef>();
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => supervisor.Tell("fail"));
        IActorRef second = ExpectRestartAfter(supervisor, 1, TimeSpan.FromSeconds(1));
        second.Path.ShouldBe(first.Path);
        second.ShouldNotBe(first);
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => supervisor.Tell("fail"));
        ExpectRestartAfter(supervisor, 2, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void A_child_that_stopped_takes_the_supervisor_along()
    {
        IActorRef supervisor = Start(OnFailure());
        ExpectMsg<IActorRef>();
        Watch(supervisor);
        supervisor.Tell("stop");
        ExpectTerminated(supervisor);
    }

    [Fact]
    public void A_failure_that_stops_the_child_stops_the_supervisor()
    {
        IActorRef supervisor = Start(OnFailure().WithSupervisorStrategy(new OneForOneStrategy(_ => Directive.Stop)));
        ExpectMsg<IActorRef>();
        Watch(supervisor);
        supervisor.Tell("fail");
        ExpectTerminated(supervisor);
    }

    [Fact]
    public void A_failure_that_does_not_matter_leaves_the_child_as_it_is()
    {
        IActorRef supervisor = Start(OnFailure().WithSupervisorStrategy(new OneForOneStrategy(_ => Directive.Resume)));
        ExpectMsg<IActorRef>();
        supervisor.Tell("fail");
        supervisor.Tell("question", TestActor);
        ExpectMsg("question");
        RestartsOf(supervisor).ShouldBe(0);
    }

    [Fact]
    public void One_failure_too_many_stops_the_supervisor()
    {
        IActorRef supervisor = Start(OnFailure(maxNrOfRetries: 1).WithManualReset());
        ExpectMsg<IActorRef>();
        Watch(supervisor);
        supervisor.Tell("fail");
        ExpectRestartAfter(supervisor, 1, TimeSpan.FromSeconds(1));
        supervisor.Tell("fail");
        ExpectTerminated(supervisor);
    }

    [Fact]
    public void The_strategy_can_say_how_many_are_too_many()
    {
        IActorRef supervisor = Start(OnFailure().WithSupervisorStrategy(
            new OneForOneStrategy(0, TimeSpan.FromSeconds(30), _ => Directive.Restart)));
        ExpectMsg<IActorRef>();
        Watch(supervisor);
        supervisor.Tell("fail");
        ExpectTerminated(supervisor);
    }

    [Fact]
    public void What_the_child_tells_its_parent_is_for_the_parent_of_the_supervisor()
    {
        Sys.ActorOf(Props.Create(() => new Parent(TestActor, BackoffSupervisor.Props(OnFailure()))));
        ExpectMsg<IActorRef>().Tell("tell your parent");
        ExpectMsg("told");
    }

    [Fact]
    public void As_long_as_the_child_is_stopping_it_is_still_the_child()
    {
        using var gate = new ManualResetEventSlim();
        IActorRef supervisor = Start(Backoff.OnFailure(
            Props.Create(() => new SlowToStop(TestActor, gate)), "child", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), 0, -1));
        IActorRef child = ExpectMsg<IActorRef>();
        supervisor.Tell("fail");
        ExpectMsg("stopping");
        supervisor.Tell(BackoffSupervisor.GetCurrentChild.Instance, TestActor);
        ExpectMsg<BackoffSupervisor.CurrentChild>().Ref.ShouldBe(child);
        RestartsOf(supervisor).ShouldBe(0);
        gate.Set();
        ExpectRestartAfter(supervisor, 1, TimeSpan.FromSeconds(1)).ShouldNotBe(child);
    }

    private BackoffOptions OnFailure(int maxNrOfRetries = -1) =>
        Backoff.OnFailure(ChildProps, "child", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8), 0, maxNrOfRetries);

    private sealed class Parent : ReceiveActor
    {
        public Parent(IActorRef probe, Props child)
        {
            Context.ActorOf(child);
            ReceiveAny(probe.Forward);
        }
    }

    private sealed class SlowToStop : ReceiveActor
    {
        private readonly IActorRef _probe;
        private readonly ManualResetEventSlim _gate;

        public SlowToStop(IActorRef probe, ManualResetEventSlim gate)
        {
            _probe = probe;
            _gate = gate;
            Receive<string>(_ => throw new InvalidOperationException("asked to"));
        }

        protected override void PreStart() => _probe.Tell(Self);

        protected override void PostStop()
        {
            _probe.Tell("stopping");
            _gate.Wait(TimeSpan.FromSeconds(30));
        }
    }
}
