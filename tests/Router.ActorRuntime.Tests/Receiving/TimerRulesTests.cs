using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Receiving;

public sealed class TimerRulesTests : PatientKit
{
    [Fact]
    public void The_timers_have_ended_when_PreRestart_and_PostStop_are_called()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Timed(TestActor)));
        actor.Tell(new InvalidOperationException("asked to"));
        ExpectMsg("before the restart: no timer");
        Sys.Stop(actor);
        ExpectMsg("after the stop: no timer");
    }

    [Fact]
    public void A_timer_can_send_what_the_actor_does_not_see()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Timed(TestActor)));
        Watch(actor);
        actor.Tell("end");
        ExpectMsg("after the stop: no timer");
        ExpectTerminated(actor);
    }

    [Fact]
    public void A_single_timer_has_ended_when_its_message_is_handled()
    {
        Sys.ActorOf(Props.Create(() => new Timed(TestActor))).Tell("once");
        ExpectMsg("single: False");
    }

    [Fact]
    public void All_timers_can_be_cancelled_at_once()
    {
        Sys.ActorOf(Props.Create(() => new Timed(TestActor))).Tell("cancel all");
        ExpectMsg("no timer");
    }

    [Fact]
    public void A_timer_started_again_is_another()
    {
        Sys.ActorOf(Props.Create(() => new Timed(TestActor))).Tell("replace");
        ExpectMsg("second");
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_timer_can_send_in_the_name_of_somebody()
    {
        IActorRef sender = CreateTestProbe().Ref;
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Timed(TestActor)));
        actor.Tell(sender);
        ExpectMsg(sender);
    }

    private sealed class Timed : ReceiveActor, IWithTimers
    {
        private readonly IActorRef _probe;

        public Timed(IActorRef probe)
        {
            _probe = probe;
            Receive<Exception>(cause => throw cause);
            Receive<string>(text => text == "end", _ => Timers.StartSingleTimer("end", PoisonPill.Instance, TimeSpan.FromMilliseconds(1)));
            Receive<string>(text => text == "once", _ => Timers.StartSingleTimer("single", "single", TimeSpan.FromMilliseconds(1)));
            Receive<string>(text => text == "single", _ => probe.Tell("single: " + Timers.IsTimerActive("single")));
            Receive<string>(text => text == "cancel all", _ =>
            {
                Timers.CancelAll();
                probe.Tell(Timer());
            });
            Receive<string>(text => text == "replace", _ =>
            {
                Timers.StartSingleTimer("same", "first", TimeSpan.FromMilliseconds(1));
                Timers.StartSingleTimer("same", "second", TimeSpan.FromMilliseconds(1));
            });
            Receive<string>(text => probe.Tell(text));
            Receive<IActorRef>(sender => Timers.StartSingleTimer("sender", 1, TimeSpan.FromMilliseconds(1), sender));
            Receive<int>(_ => probe.Tell(Sender));
            Timers.StartPeriodicTimer("timer", "tick", TimeSpan.FromHours(1));
        }

        public ITimerScheduler Timers { get; set; } = null!;

        protected override void PreRestart(Exception reason, object message) => _probe.Tell("before the restart: " + Timer());

        protected override void PostStop() => _probe.Tell("after the stop: " + Timer());

        private string Timer() => Timers.IsTimerActive("timer") ? "a timer" : "no timer";
    }
}
