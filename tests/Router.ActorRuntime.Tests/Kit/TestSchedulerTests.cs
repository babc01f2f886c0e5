using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Kit;

/// <summary>The clock that only tests move.</summary>
public sealed class TestSchedulerTests() : PatientKit("""akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit" """)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private TestScheduler Scheduler => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void A_message_comes_at_its_time_and_not_before()
    {
        Scheduler.ScheduleTellOnce(Second, TestActor, "due", TestActor);
        Scheduler.Advance(TimeSpan.FromMilliseconds(999));
        HasMessages.ShouldBeFalse();
        Scheduler.Advance(TimeSpan.FromMilliseconds(1));
        ExpectMsgFrom(TestActor, "due");
        Scheduler.Advance(Second);
        HasMessages.ShouldBeFalse();
    }

    [Fact]
    public void What_is_due_at_the_same_time_comes_in_the_order_of_its_scheduling()
    {
        Scheduler.ScheduleTellOnce(Second * 2, TestActor, 3, TestActor);
        Scheduler.ScheduleTellOnce(Second, TestActor, 1, TestActor);
        Scheduler.ScheduleTellOnce(Second, TestActor, 2, TestActor);
        Scheduler.AdvanceTo(Scheduler.Now + Second);
        ReceiveN(2).ShouldBe([1, 2]);
        HasMessages.ShouldBeFalse();
        Scheduler.Advance(Second);
        ExpectMsg(3);
    }

    [Fact]
    public void What_repeats_comes_again_an_interval_later()
    {
        Scheduler.ScheduleTellRepeatedly(Second, Second * 5, TestActor, "tick", TestActor);
        Scheduler.Advance(Second);
        ExpectMsg("tick");
        for (int i = 0; i < 100; i++)
        {
            Scheduler.Advance(Second * 4);
            HasMessages.ShouldBeFalse();
            Scheduler.Advance(Second);
            ExpectMsg("tick");
        }
    }

    [Fact]
    public void What_is_cancelled_comes_no_more()
    {
        using var once = new Cancelable(Sys.Scheduler);
        using var repeated = new Cancelable(Sys.Scheduler);
        Scheduler.ScheduleTellOnce(Second, TestActor, "once", TestActor, once);
        Scheduler.ScheduleTellRepeatedly(Second, Second, TestActor, "tick", TestActor, repeated);
        once.Cancel();
        Scheduler.Advance(Second);
        ExpectMsg("tick");
        repeated.Cancel();
        Scheduler.Advance(Second);
        HasMessages.ShouldBeFalse();
    }

    [Fact]
    public void Actions_are_scheduled_too()
    {
        int ran = 0;
        Scheduler.Advanced.ScheduleOnce(Second, () => ran++);
        using var repeated = new Cancelable(Sys.Scheduler);
        Scheduler.Advanced.ScheduleRepeatedly(Second, Second, () => ran += 10, repeated);
        Scheduler.Advance(Second);
        ran.ShouldBe(11);
        Scheduler.Advance(Second);
        ran.ShouldBe(21);
    }

    [Fact]
    public void The_clock_does_not_go_back()
    {
        DateTimeOffset start = Scheduler.Now;
        Scheduler.Advance(Second);
        Scheduler.Now.ShouldBe(start + Second);
        Should.Throw<Exception>(() => Scheduler.AdvanceTo(start));
    }

    [Fact]
    public void An_actors_timers_go_by_it()
    {
        TestActorRef<Timing> actor = ActorOfAsTestActorRef<Timing>(Props.Create(() => new Timing(TestActor)));
        actor.Tell("start");
        Scheduler.Advance(Second);
        ExpectMsg("tick");
        Scheduler.Advance(Second);
        ExpectMsg("tick");
        actor.Tell("stop");
        Scheduler.Advance(Second);
        HasMessages.ShouldBeFalse();
    }

    private sealed class Timing : ReceiveActor, IWithTimers
    {
        public Timing(IActorRef probe)
        {
            Receive<string>(text => text == "start", _ => Timers!.StartPeriodicTimer("key", "tick", Second));
            Receive<string>(text => text == "stop", _ => Timers!.Cancel("key"));
            Receive<string>(text => probe.Tell(text));
        }

        public ITimerScheduler Timers { get; set; } = null!;
    }
}
