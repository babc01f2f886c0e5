using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Observed;

public sealed class StoppingTests : PatientKit
{
    [Fact]
    public async Task GracefulStop_answers_true_when_it_stopped_and_false_on_timeout()
    {
        (await Sys.ActorOf<Echo>().GracefulStop(TimeSpan.FromSeconds(30))).ShouldBeTrue();
        (await TestActor.GracefulStop(TimeSpan.FromMilliseconds(20), "please")).ShouldBeFalse();
    }

    [Fact]
    public void The_stop_of_a_context_is_direct()
    {
        using var gate = new ManualResetEventSlim();
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Stopping(TestActor, gate)));
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        parent.Tell("go");
        ExpectMsg<DeadLetter>(letter => letter.Message is "queued");
        ExpectMsg("stopped");
    }

    [Fact]
    public void The_stop_of_the_system_goes_through_the_guardian()
    {
        // As long as the guardian decides on another child, the stop waits and what is told after it is handled.
        using var kit = new TestKit(
            """
            akka.loglevel = OFF
            akka.actor.guardian-supervisor-strategy = "Router.ActorRuntime.Tests.Observed.SlowStrategy, Router.ActorRuntime.Tests"
            """);
        IActorRef actor = kit.Sys.ActorOf<Echo>();
        kit.Watch(actor);
        kit.Sys.ActorOf<Failing>().Tell("fail");
        SlowStrategy.Entered.Wait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        kit.Sys.Stop(actor);
        actor.Tell("after", kit.TestActor);
        kit.ExpectMsg("after", TimeSpan.FromSeconds(30));
        SlowStrategy.Leave.Set();
        kit.ExpectTerminated(actor, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void An_actor_that_is_IDisposable_is_disposed_at_restart_and_at_stop()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Disposed(TestActor)));
        actor.Tell("fail");
        ExpectMsg("disposed");
        Sys.Stop(actor);
        ExpectMsg("disposed");
    }

    /// <summary>Stops its child before that one has come to the message that waits for it.</summary>
    private sealed class Stopping(IActorRef probe, ManualResetEventSlim gate) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is Terminated)
            {
                probe.Tell("stopped");
                return;
            }

            IActorRef child = Context.Watch(Context.ActorOf(Props.Create(() => new Blocked(gate))));
            child.Tell("queued");
            Context.Stop(child);
            gate.Set();
        }
    }

    private sealed class Blocked(ManualResetEventSlim gate) : UntypedActor
    {
        protected override void PreStart() => gate.Wait(TimeSpan.FromSeconds(30));

        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class Disposed(IActorRef probe) : UntypedActor, IDisposable
    {
        public void Dispose() => probe.Tell("disposed");

        protected override void OnReceive(object message) => throw new InvalidOperationException("asked to");
    }
}
