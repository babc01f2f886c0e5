using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

public sealed class RestartTests : PatientKit
{
    [Fact]
    public void A_restart_keeps_mailbox_path_and_reference()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Worker(TestActor)), "worker");
        actor.Tell("fail");
        actor.Tell("after");
        actor.Tell("who");
        ExpectMsg<(string Hook, Worker)>().Hook.ShouldBe("PreStart");
        ExpectMsg<(string Hook, Worker)>().Hook.ShouldBe("PreRestart of fail");
        ExpectMsg<(string Hook, Worker)>().Hook.ShouldBe("PostRestart");
        ExpectMsg("after");
        ExpectMsg(actor);
        LastSender.ShouldBe(actor);
        LastSender.Path.ToStringWithoutAddress().ShouldBe("/user/worker");
    }

    [Fact]
    public void A_restart_stops_the_children_first()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Parent(TestActor)));
        ExpectMsg("child started");
        actor.Tell("fail");
        ExpectMsg("child stopped");
        ExpectMsg("child started");
    }

    [Fact]
    public void A_restart_runs_PreRestart_on_the_old_and_PostRestart_on_the_new_instance()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Worker(TestActor)));
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => actor.Tell("fail"));
        (string first, Worker started) = ExpectMsg<(string, Worker)>();
        first.ShouldBe("PreStart");
        (string before, Worker old) = ExpectMsg<(string, Worker)>();
        before.ShouldBe("PreRestart of fail");
        old.ShouldBeSameAs(started);
        (string after, Worker young) = ExpectMsg<(string, Worker)>();
        after.ShouldBe("PostRestart");
        young.ShouldNotBeSameAs(old);
    }

    [Fact]
    public void A_restart_unstashes_before_what_waits()
    {
        var incarnations = new Incarnations();
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Stashing(TestActor, incarnations)));
        foreach (string message in new[] { "a", "b", "fail", "c" })
        {
            actor.Tell(message);
        }

        ReceiveN(3).ShouldBe(["a", "b", "c"]);
    }

    private sealed class Incarnations
    {
        public int Count { get; set; }
    }

    private sealed class Worker(IActorRef probe) : UntypedActor
    {
        protected override void PreStart() => probe.Tell(("PreStart", this));

        protected override void PreRestart(Exception reason, object message) => probe.Tell(($"PreRestart of {message}", this));

        protected override void PostRestart(Exception reason) => probe.Tell(("PostRestart", this));

        protected override void OnReceive(object message)
        {
            if (message is "fail")
            {
                throw new InvalidOperationException("asked to");
            }

            probe.Tell(message is "who" ? Self : message);
        }
    }

    private sealed class Parent : UntypedActor
    {
        public Parent(IActorRef probe)
        {
            Context.ActorOf(Props.Create(() => new Child(probe)), "child");
        }

        protected override void OnReceive(object message) => throw new InvalidOperationException("asked to");
    }

    private sealed class Child(IActorRef probe) : UntypedActor
    {
        protected override void PreStart() => probe.Tell("child started");

        protected override void PostStop() => probe.Tell("child stopped");

        protected override void OnReceive(object message)
        {
        }
    }

    /// <summary>Its first incarnation stashes, the second passes on.</summary>
    private sealed class Stashing : UntypedActor, IWithUnboundedStash
    {
        private readonly IActorRef _probe;
        private readonly bool _first;

        public Stashing(IActorRef probe, Incarnations incarnations)
        {
            _probe = probe;
            _first = ++incarnations.Count == 1;
        }

        public IStash Stash { get; set; } = null!;

        protected override void OnReceive(object message)
        {
            if (message is "fail")
            {
                throw new InvalidOperationException("asked to");
            }

            if (_first)
            {
                Stash.Stash();
            }
            else
            {
                _probe.Tell(message);
            }
        }
    }
}
