using Akka.Event;
using Akka.Pattern;

namespace Router.ActorRuntime.Tests.Supervision;

/// <summary>A child that is started again when it stopped (OnStop).</summary>
public sealed class BackoffSupervisorTests : BackoffKit
{
    [Fact]
    public void A_child_that_stopped_is_started_again_after_a_growing_delay()
    {
        IActorRef supervisor = Start(OnStop().WithManualReset());
        IActorRef first = ExpectMsg<IActorRef>();
        supervisor.Tell("stop");
        ExpectRestartAfter(supervisor, 1, TimeSpan.FromSeconds(1)).Path.ShouldBe(first.Path);
        supervisor.Tell("stop");
        ExpectRestartAfter(supervisor, 2, TimeSpan.FromSeconds(2));
        supervisor.Tell("stop");
        ExpectRestartAfter(supervisor, 3, TimeSpan.FromSeconds(4));
        supervisor.Tell("stop");
        ExpectRestartAfter(supervisor, 4, TimeSpan.FromSeconds(8));
        supervisor.Tell("stop");
        ExpectRestartAfter(supervisor, 5, TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void A_child_that_failed_is_restarted_as_any_other()
    {
        IActorRef supervisor = Start(OnStop());
        IActorRef child = ExpectMsg<IActorRef>();
        supervisor.Tell("fail");
        ExpectMsg<IActorRef>().ShouldBe(child);
        RestartsOf(supervisor).ShouldBe(0);
    }

    [Fact]
    public void A_child_that_failed_and_stopped_for_it_is_started_again_after_a_delay()
    {
        IActorRef supervisor = Start(OnStop().WithDefaultStoppingStrategy());
        IActorRef child = ExpectMsg<IActorRef>();
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => supervisor.Tell("fail"));
        ExpectRestartAfter(supervisor, 1, TimeSpan.FromSeconds(1)).ShouldNotBe(child);
    }

    [Fact]
    public void After_so_many_starts_the_supervisor_stops()
    {
        IActorRef supervisor = Start(OnStop(maxNrOfRetries: 1));
        ExpectMsg<IActorRef>();
        Watch(supervisor);
        supervisor.Tell("stop");
        ExpectRestartAfter(supervisor, 1, TimeSpan.FromSeconds(1));
        supervisor.Tell("stop");
        ExpectTerminated(supervisor);
    }

    [Fact]
    public void After_a_final_message_the_end_of_the_child_is_that_of_the_supervisor()
    {
        IActorRef supervisor = Start(OnStop().WithFinalStopMessage(message => message is "final"));
        ExpectMsg<IActorRef>();
        Watch(supervisor);
        supervisor.Tell("final", TestActor);
        ExpectMsg("final");
        supervisor.Tell("stop");
        ExpectTerminated(supervisor);
    }

    [Fact]
    public void A_final_message_while_there_is_no_child_ends_the_supervisor()
    {
        IActorRef supervisor = Start(OnStop().WithFinalStopMessage(message => message is "final"));
        ExpectMsg<IActorRef>();
        Watch(supervisor);
        supervisor.Tell("stop");
        AwaitRestarts(supervisor, 1);
        supervisor.Tell("final");
        ExpectTerminated(supervisor);
    }

    [Fact]
    public void While_there_is_no_child_messages_are_answered_for_it_or_dead_letters()
    {
        IActorRef answering = Start(OnStop().WithReplyWhileStopped("there is none"));
        ExpectMsg<IActorRef>();
        answering.Tell("stop");
        AwaitRestarts(answering, 1);
        answering.Tell("question", TestActor);
        ExpectMsg("there is none");

        IActorRef silent = Start(OnStop());
        ExpectMsg<IActorRef>();
        silent.Tell("stop");
        AwaitRestarts(silent, 1);
        silent.Tell(BackoffSupervisor.GetCurrentChild.Instance, TestActor);
        ExpectMsg<BackoffSupervisor.CurrentChild>().Ref.IsNobody().ShouldBeTrue();
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        silent.Tell("question", TestActor);
        DeadLetter letter = ExpectMsg<DeadLetter>();
        letter.Message.ShouldBe("question");
        letter.Sender.ShouldBe(TestActor);
    }

    [Fact]
    public void The_count_begins_anew_when_somebody_says_so()
    {
        IActorRef supervisor = Start(OnStop().WithManualReset());
        ExpectMsg<IActorRef>();
        supervisor.Tell("stop");
        ExpectRestartAfter(supervisor, 1, TimeSpan.FromSeconds(1));
        supervisor.Tell(BackoffSupervisor.Reset.Instance);
        RestartsOf(supervisor).ShouldBe(0);
    }

    [Fact]
    public void The_count_begins_anew_when_the_child_ran_long_enough()
    {
        IActorRef supervisor = Start(OnStop().WithAutoReset(TimeSpan.FromSeconds(5)));
        ExpectMsg<IActorRef>();
        supervisor.Tell("stop");
        ExpectRestartAfter(supervisor, 1, TimeSpan.FromSeconds(1));
        RestartsOf(supervisor).ShouldBe(1);
        Clock.Advance(TimeSpan.FromSeconds(5));
        AwaitRestarts(supervisor, 0);
    }

    [Fact]
    public void A_Reset_that_is_not_asked_for_is_unhandled_and_not_the_childs()
    {
        IActorRef supervisor = Start(OnStop());
        ExpectMsg<IActorRef>();
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        supervisor.Tell(BackoffSupervisor.Reset.Instance, TestActor);
        ExpectMsg<UnhandledMessage>().Message.ShouldBe(BackoffSupervisor.Reset.Instance);
    }

    [Fact]
    public void Impossible_options_are_refused()
    {
        Refused(TimeSpan.Zero, TimeSpan.FromSeconds(1), 0);
        Refused(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), 0);
        Refused(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), -0.1);
        Refused(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), 1.1);
    }

    private static void Refused(TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) => Should.Throw<ArgumentException>(
        () => BackoffSupervisor.Props(Backoff.OnStop(Props.Empty, "child", minBackoff, maxBackoff, randomFactor, -1)));

    private BackoffOptions OnStop(int maxNrOfRetries = -1) =>
        Backoff.OnStop(ChildProps, "child", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8), 0, maxNrOfRetries);
}
