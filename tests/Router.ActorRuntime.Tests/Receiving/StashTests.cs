using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Receiving;

public sealed class StashTests : PatientKit
{
    [Fact]
    public void The_same_message_can_be_stashed_each_time_it_comes()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Keeping(TestActor)));
        actor.Tell("same", TestActor);
        actor.Tell("same", TestActor);
        ExpectMsg(1);
        ExpectMsg(2);
    }

    [Fact]
    public void A_message_cannot_be_stashed_twice_while_it_is_handled()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Twice(TestActor)));
        actor.Tell("message");
        ExpectMsg<IllegalActorStateException>();
    }

    [Fact]
    public void A_Terminated_that_was_stashed_comes_again()
    {
        Sys.ActorOf(Props.Create(() => new Mourning(TestActor)));
        ExpectMsg("stashed");
        ExpectMsg("again");
    }

    [Fact]
    public void The_message_of_a_timer_that_was_stashed_comes_again()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Timed(TestActor)));
        ExpectMsg("stashed");
        actor.Tell("unstash");
        ExpectMsg("tick");
    }

    [Fact]
    public void What_PreRestart_clears_away_does_not_come_back()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Clearing()));
        actor.Tell("one", TestActor);
        actor.Tell("two", TestActor);
        actor.Tell(new InvalidOperationException("asked to"));
        actor.Tell(3, TestActor);
        ExpectMsg(3);
        ExpectNoMsg(50);
    }

    [Fact]
    public void An_unbounded_stash_has_no_capacity_whatever_the_props_say()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Counting()).WithStashCapacity(1));
        actor.Tell("one", TestActor);
        actor.Tell("two", TestActor);
        actor.Tell(1, TestActor);
        ExpectMsg((2, -1, false));
    }

    private sealed class Keeping : ReceiveActor, IWithUnboundedStash
    {
        public Keeping(IActorRef probe)
        {
            Receive<string>(_ =>
            {
                Stash.Stash();
                probe.Tell(Stash.Count);
            });
        }

        public IStash Stash { get; set; } = null!;
    }

    private sealed class Twice : ReceiveActor, IWithUnboundedStash
    {
        public Twice(IActorRef probe)
        {
            Receive<string>(_ =>
            {
                Stash.Stash();
                try
                {
                    Stash.Stash();
                }
                catch (IllegalActorStateException cause)
                {
                    probe.Tell(cause);
                }
            });
        }

        public IStash Stash { get; set; } = null!;
    }

    private sealed class Mourning : ReceiveActor, IWithUnboundedStash
    {
        private bool _stashed;

        public Mourning(IActorRef probe)
        {
            IActorRef child = Context.Watch(Context.ActorOf<Echo>());
            Context.Stop(child);
            Receive<Terminated>(terminated => terminated.ActorRef.Equals(child), _ =>
            {
                if (_stashed)
                {
                    probe.Tell("again");
                    return;
                }

                _stashed = true;
                Stash.Stash();
                Stash.UnstashAll();
                probe.Tell("stashed");
            });
        }

        public IStash Stash { get; set; } = null!;
    }

    private sealed class Timed : ReceiveActor, IWithUnboundedStash, IWithTimers
    {
        public Timed(IActorRef probe)
        {
            Receive<string>(text => text == "unstash", _ =>
            {
                Become(() => ReceiveAny(probe.Tell));
                Stash.UnstashAll();
            });
            Receive<string>(_ =>
            {
                Stash.Stash();
                probe.Tell("stashed");
            });
            Timers.StartSingleTimer("timer", "tick", TimeSpan.FromMilliseconds(1));
        }

        public IStash Stash { get; set; } = null!;

        public ITimerScheduler Timers { get; set; } = null!;
    }

    private sealed class Clearing : ReceiveActor, IWithUnboundedStash
    {
        private static bool _restarted;

        public Clearing()
        {
            bool first = !_restarted;
            Receive<Exception>(cause => throw cause);
            Receive<string>(_ => first, _ => Stash.Stash());
            ReceiveAny(message => Sender.Tell(message));
        }

        public IStash Stash { get; set; } = null!;

        protected override void PreRestart(Exception reason, object message)
        {
            _restarted = true;
            Stash.ClearStash();
            base.PreRestart(reason, message);
        }
    }

    private sealed class Counting : ReceiveActor, IWithUnboundedStash
    {
        public Counting()
        {
            Receive<string>(_ => Stash.Stash());
            Receive<int>(_ => Sender.Tell((Stash.Count, Stash.Capacity, Stash.IsFull)));
        }

        public IStash Stash { get; set; } = null!;
    }
}
