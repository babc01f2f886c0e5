using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Receiving;

public sealed class TimersInHooksTests : PatientKit
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

    private sealed class Timed : ReceiveActor, IWithTimers
    {
        private readonly IActorRef _probe;

        public Timed(IActorRef probe)
        {
            _probe = probe;
            Receive<Exception>(cause => throw cause);
            Receive<string>(text => text == "end", _ => Timers.StartSingleTimer("end", PoisonPill.Instance, TimeSpan.FromMilliseconds(1)));
            Timers.StartPeriodicTimer("timer", "tick", TimeSpan.FromHours(1));
        }

        public ITimerScheduler Timers { get; set; } = null!;

        protected override void PreRestart(Exception reason, object message) => _probe.Tell("before the restart: " + Timer());

        protected override void PostStop() => _probe.Tell("after the stop: " + Timer());

        private string Timer() => Timers.IsTimerActive("timer") ? "a timer" : "no timer";
    }
}
