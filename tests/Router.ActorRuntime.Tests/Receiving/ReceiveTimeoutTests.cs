using Akka.Event;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Receiving;

public sealed class ReceiveTimeoutTests() : PatientKit("""akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit" """)
{
    private static readonly TimeSpan Half = TimeSpan.FromMilliseconds(500);

    private TestScheduler Clock => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void A_message_starts_it_anew_and_a_quiet_one_does_not()
    {
        IActorRef actor = Start(TimeSpan.FromSeconds(1));
        Clock.Advance(Half);
        Loud(actor);
        Clock.Advance(Half);
        Quiet(actor);
        Clock.Advance(Half);
        ExpectMsg("timeout");
    }

    [Fact]
    public void It_comes_again_and_again_until_it_is_turned_off()
    {
        IActorRef actor = Start(TimeSpan.FromSeconds(1));
        Clock.Advance(TimeSpan.FromSeconds(1));
        ExpectMsg("timeout");
        Quiet(actor);
        Clock.Advance(TimeSpan.FromSeconds(1));
        ExpectMsg("timeout");
        actor.Tell(new Set(null));
        Quiet(actor);
        Clock.Advance(TimeSpan.FromSeconds(5));
        ExpectNoMsg(50);
    }

    [Fact]
    public void It_can_be_turned_on_by_a_quiet_message()
    {
        IActorRef actor = Start(null);
        actor.Tell(new Set(Half));
        Quiet(actor);
        Clock.Advance(Half);
        ExpectMsg("timeout");
    }

    [Fact]
    public void It_ends_with_the_actor()
    {
        IActorRef actor = Start(Half);
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        Clock.Advance(TimeSpan.FromSeconds(5));
        ExpectNoMsg(50);
    }

    private IActorRef Start(TimeSpan? timeout)
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Impatient(TestActor, timeout)));
        Quiet(actor);
        return actor;
    }

    /// <summary>When the answer comes, the message before is over and done with.</summary>
    private void Quiet(IActorRef actor)
    {
        actor.Tell(new Sync());
        ExpectMsg("sync");
    }

    private void Loud(IActorRef actor)
    {
        actor.Tell("loud");
        Quiet(actor);
    }

    private sealed record Sync : INotInfluenceReceiveTimeout;

    private sealed record Set(TimeSpan? Timeout) : INotInfluenceReceiveTimeout;

    private sealed class Impatient : ReceiveActor
    {
        public Impatient(IActorRef probe, TimeSpan? timeout)
        {
            if (timeout is not null)
            {
                SetReceiveTimeout(timeout);
            }

            Receive<ReceiveTimeout>(_ => probe.Tell("timeout"));
            Receive<Sync>(_ => probe.Tell("sync"));
            Receive<Set>(set => SetReceiveTimeout(set.Timeout));
            Receive<string>(_ => { });
        }
    }
}
