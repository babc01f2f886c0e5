using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

public sealed class TimerTests() : PatientKit("""akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit" """)
{
    private TestScheduler Clock => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void A_periodic_timer_ticks_until_cancelled()
    {
        IActorRef actor = Start();
        Clock.Advance(TimeSpan.FromSeconds(1));
        ExpectMsg("tick");
        Clock.Advance(TimeSpan.FromSeconds(1));
        ExpectMsg("tick");
        actor.Tell("cancel");
        ExpectMsg("cancelled");
        Clock.Advance(TimeSpan.FromSeconds(2));
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_stale_tick_is_never_delivered()
    {
        IActorRef actor = Start();
        var gate = new ManualResetEventSlim();
        actor.Tell(gate);
        Clock.Advance(TimeSpan.FromSeconds(1));
        actor.Tell("cancel");
        actor.Tell("restart timer");
        gate.Set();
        ExpectMsg("tick");
        ExpectMsg("cancelled");
        ExpectMsg("restarted");

        gate.Reset();
        actor.Tell(gate);
        actor.Tell("cancel");
        Clock.Advance(TimeSpan.FromSeconds(1));
        gate.Set();
        ExpectMsg("cancelled");
        ExpectNoMsg(50);
    }

    [Fact]
    public void Timers_die_with_the_incarnation()
    {
        IActorRef actor = Start(once: true);
        actor.Tell("fail");
        actor.Tell("sync");
        ExpectMsg("no timer");
        Clock.Advance(TimeSpan.FromSeconds(5));
        ExpectNoMsg(50);
    }

    [Fact]
    public void Timers_die_with_the_actor()
    {
        IActorRef actor = Start();
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.AllDeadLetters));
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        Clock.Advance(TimeSpan.FromSeconds(1));
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_tick_of_the_incarnation_before_is_never_delivered()
    {
        IActorRef actor = Start();
        using var gate = new ManualResetEventSlim();
        actor.Tell(gate);
        actor.Tell("fail");
        actor.Tell("start");
        Clock.Advance(TimeSpan.FromSeconds(1));
        actor.Tell("sync");
        gate.Set();
        ExpectMsg("started");
        ExpectMsg("timer");
        Clock.Advance(TimeSpan.FromSeconds(1));
        ExpectMsg("tick");
    }

    [Fact]
    public void A_tick_of_the_timer_that_another_replaced_is_never_delivered()
    {
        IActorRef actor = Start();
        using var gate = new ManualResetEventSlim();
        actor.Tell(gate);
        actor.Tell("restart timer");
        Clock.Advance(TimeSpan.FromSeconds(1));
        actor.Tell("sync");
        gate.Set();
        ExpectMsg("restarted");
        ExpectMsg("timer");
    }

    [Fact]
    public void A_receive_timeout_comes_when_nothing_else_does()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Impatient(TestActor)));
        actor.Tell("sync");
        ExpectMsg("sync");
        Clock.Advance(TimeSpan.FromSeconds(1));
        ExpectMsg("timeout");
    }

    private IActorRef Start(bool once = false)
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Ticking(TestActor, once)));
        actor.Tell("start");
        ExpectMsg("started");
        return actor;
    }

    private sealed class Ticking : ReceiveActor, IWithTimers
    {
        public Ticking(IActorRef probe, bool once)
        {
            Receive<ManualResetEventSlim>(gate => gate.Wait());
            Receive<string>(message =>
            {
                switch (message)
                {
                    case "start":
                        if (once)
                        {
                            Timers.StartSingleTimer("key", "tick", TimeSpan.FromSeconds(1));
                        }
                        else
                        {
                            Timers.StartPeriodicTimer("key", "tick", TimeSpan.FromSeconds(1));
                        }

                        probe.Tell("started");
                        break;
                    case "restart timer":
                        Timers.StartPeriodicTimer("key", "tick", TimeSpan.FromSeconds(1));
                        probe.Tell("restarted");
                        break;
                    case "cancel":
                        Timers.Cancel("key");
                        probe.Tell("cancelled");
                        break;
                    case "fail":
                        throw new InvalidOperationException("asked to");
                    case "sync":
                        Timers.ActiveTimers.Contains("key").ShouldBe(Timers.IsTimerActive("key"));
                        probe.Tell(Timers.IsTimerActive("key") ? "timer" : "no timer");
                        break;
                    default:
                        probe.Tell(message);
                        break;
                }
            });
        }

        public ITimerScheduler Timers { get; set; } = null!;
    }

    private sealed class Impatient : ReceiveActor
    {
        public Impatient(IActorRef probe)
        {
            Context.SetReceiveTimeout(TimeSpan.FromSeconds(1));
            Receive<ReceiveTimeout>(_ => probe.Tell("timeout"));
            Receive<string>(message =>
            {
                Self.Tell(new Sync());
            });
            Receive<Sync>(_ => Self.Tell(new Done()));
            Receive<Done>(_ => probe.Tell("sync"));
        }

        private sealed record Sync : INotInfluenceReceiveTimeout;

        private sealed record Done : INotInfluenceReceiveTimeout;
    }
}
