using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class SchedulerTests : PatientKit
{
    [Theory]
    [InlineData(-1)]
    [InlineData(-4711)]
    public void A_delay_below_zero_is_refused(int delay)
    {
        Refused(() => Sys.Scheduler.ScheduleTellOnce(delay, TestActor, "never", ActorRefs.NoSender));
        Refused(() => Sys.Scheduler.ScheduleTellOnceCancelable(delay, TestActor, "never", ActorRefs.NoSender));
        Refused(() => Sys.Scheduler.ScheduleTellRepeatedly(delay, 100, TestActor, "never", ActorRefs.NoSender));
        Refused(() => Sys.Scheduler.Advanced.ScheduleOnce(delay, () => { }));
        Refused(() => Sys.Scheduler.Advanced.ScheduleRepeatedly(delay, 100, () => { }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_interval_that_is_not_above_zero_is_refused(int interval)
    {
        Refused(() => Sys.Scheduler.ScheduleTellRepeatedly(0, interval, TestActor, "never", ActorRefs.NoSender));
        Refused(() => Sys.Scheduler.ScheduleTellRepeatedlyCancelable(0, interval, TestActor, "never", ActorRefs.NoSender));
        Refused(() => Sys.Scheduler.Advanced.ScheduleRepeatedly(0, interval, () => { }));
    }

    [Fact]
    public void Without_a_delay_it_happens_at_once()
    {
        Sys.Scheduler.ScheduleTellOnce(0, TestActor, "once", ActorRefs.NoSender);
        ExpectMsg("once");
        Sys.Scheduler.ScheduleTellRepeatedly(0, 3_600_000, TestActor, "first of many", ActorRefs.NoSender);
        ExpectMsg("first of many");
    }

    [Fact]
    public void A_repeated_action_that_fails_is_not_repeated()
    {
        int called = 0;
        Sys.Scheduler.Advanced.ScheduleRepeatedly(0, 1, () =>
        {
            called++;
            TestActor.Tell("called");
            throw new InvalidOperationException("asked to");
        });
        ExpectMsg("called");
        ExpectNoMsg(100);
        called.ShouldBe(1);
    }

    [Fact]
    public void What_is_cancelled_does_not_happen()
    {
        Sys.Scheduler.Advanced.ScheduleOnce(0, () => TestActor.Tell("cancelled before"), Cancelable.CreateCanceled());
        Sys.Scheduler.Advanced.ScheduleRepeatedly(0, 10, () => TestActor.Tell("cancelled before"), Cancelable.CreateCanceled());
        Sys.Scheduler.Advanced.ScheduleOnceCancelable(50, () => TestActor.Tell("cancelled in time")).Cancel();
        Sys.Scheduler.Advanced.ScheduleRepeatedlyCancelable(50, 10, () => TestActor.Tell("cancelled in time")).Cancel();
        ExpectNoMsg(100);
    }

    [Fact]
    public void A_delay_can_be_longer_than_a_timer_of_the_process()
    {
        using var cancelable = new Cancelable(Sys.Scheduler);
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromDays(100), TestActor, "never", ActorRefs.NoSender, cancelable);
        Sys.Scheduler.ScheduleTellRepeatedly(TimeSpan.Zero, TimeSpan.FromDays(100), TestActor, "first of many", ActorRefs.NoSender, cancelable);
        ExpectMsg("first of many");
        ExpectNoMsg(50);
        cancelable.Cancel();
    }

    [Fact]
    public async Task A_system_that_has_ended_schedules_nothing()
    {
        var system = ActorSystem.Create("ended");
        await system.Terminate();
        Should.Throw<SchedulerException>(() => system.Scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(1), TestActor, "never", ActorRefs.NoSender));
    }

    private static void Refused(Action schedule) => Should.Throw<ArgumentOutOfRangeException>(schedule);
}
