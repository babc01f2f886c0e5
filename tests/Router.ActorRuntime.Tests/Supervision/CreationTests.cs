using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Supervision;

public sealed class CreationTests : PatientKit
{
    [Theory]
    [InlineData(Directive.Restart)]
    [InlineData(Directive.Resume)]
    public void A_failed_start_that_is_not_the_end_is_tried_anew_as_a_start(Directive directive)
    {
        var attempts = new Attempts();
        IActorRef parent = Sys.ActorOf(Props.Create(() => new ParentWith(new OneForOneStrategy(_ => directive))));
        parent.Tell(Props.Create(() => new StartsAtThird(attempts, TestActor)), TestActor);
        object[] told = [.. ReceiveN(4)];
        told.Where(message => message is string).ShouldBe(["start 1", "start 2", "start 3"]);
        told.OfType<IActorRef>().Single().Tell("alive?", TestActor);
        ExpectMsg("alive?");
    }

    [Fact]
    public void What_a_failed_constructor_left_behind_is_stopped()
    {
        var attempts = new Attempts();
        IActorRef parent = Sys.ActorOf(Props.Create(() => new ParentWith(new OneForOneStrategy(_ => Directive.Restart))));
        parent.Tell(Props.Create(() => new LeavesAChild(attempts, TestActor)), TestActor);
        object[] told = [.. ReceiveN(4)];
        told.Where(message => message is string).ShouldBe(["started", "stopped", "started"], ignoreOrder: true);
    }

    [Fact]
    public void Who_was_not_started_is_not_told_to_stop()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Supervisor(TestActor)));
        parent.Tell(Props.Create(() => new StartsAtThird(new Attempts(), TestActor)));
        object[] told = [.. ReceiveN(4)];
        told.ShouldContain("start 1");
        told.OfType<ActorInitializationException>().Single().GetBaseException().ShouldBeOfType<InvalidOperationException>();
        told[3].ShouldBe("terminated");
        ExpectNoMsg(50);
    }

    [Fact]
    public void An_actor_is_not_made_with_new()
    {
        // The test's own thread has an actor's context, that of the test actor.
        Exception? thrown = null;
#pragma warning disable AK1000 // That this fails is what is tested.
        var outside = new Thread(() => thrown = Record.Exception(() => new Silent()));
#pragma warning restore AK1000
        outside.Start();
        outside.Join();
        thrown.ShouldBeOfType<ActorInitializationException>();
    }

    private sealed class Attempts
    {
        public int Count { get; set; }
    }

    private sealed class StartsAtThird : UntypedActor
    {
        private readonly IActorRef _probe;

        public StartsAtThird(Attempts attempts, IActorRef probe)
        {
            _probe = probe;
            probe.Tell($"start {++attempts.Count}");
            if (attempts.Count < 3)
            {
                throw new InvalidOperationException("not yet");
            }
        }

        protected override void PostRestart(Exception reason) => _probe.Tell("restart");

        protected override void PostStop() => _probe.Tell("stop");

        protected override void OnReceive(object message) => Sender.Tell(message);
    }

    private sealed class LeavesAChild : UntypedActor
    {
        public LeavesAChild(Attempts attempts, IActorRef probe)
        {
            Context.ActorOf(Props.Create(() => new Fragile(probe)));
            if (++attempts.Count == 1)
            {
                throw new InvalidOperationException("not yet");
            }
        }

        protected override void OnReceive(object message)
        {
        }
    }
}
