using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

public sealed class WatchTests : PatientKit
{
    [Fact]
    public void Each_watcher_gets_one_Terminated()
    {
        IActorRef actor = Sys.ActorOf<Silent>();
        Akka.TestKit.TestProbe other = CreateTestProbe();
        Watch(actor);
        Watch(actor);
        other.Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor).ExistenceConfirmed.ShouldBeTrue();
        other.ExpectTerminated(actor);
        ExpectNoMsg(50);
        other.ExpectNoMsg(50);
    }

    [Fact]
    public void Who_watches_the_dead_is_told_too()
    {
        IActorRef actor = Sys.ActorOf<Silent>();
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        Akka.TestKit.TestProbe late = CreateTestProbe();
        late.Watch(actor);
        late.ExpectTerminated(actor);
        late.ExpectNoMsg(50);
    }

    [Fact]
    public void An_unhandled_Terminated_is_a_death_pact()
    {
        IActorRef child = Sys.ActorOf<Silent>();
        IActorRef watcher = Sys.ActorOf(Props.Create(() => new Pact(child)));
        Watch(watcher);
        watcher.Tell("sync", TestActor);
        ExpectMsg("sync");
        EventFilter.Exception<DeathPactException>().ExpectOne(() => Sys.Stop(child));
        ExpectTerminated(watcher);
    }

    [Fact]
    public void WatchWith_sends_its_own_message()
    {
        IActorRef child = Sys.ActorOf<Silent>();
        Sys.ActorOf(Props.Create(() => new WatchesWith(child, TestActor)));
        ExpectMsg("ready");
        Sys.Stop(child);
        ExpectMsg("gone");
    }

    [Fact]
    public void A_watch_with_another_message_needs_an_Unwatch_first()
    {
        IActorRef subject = Sys.ActorOf<Silent>();
        IActorRef watcher = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)));
        watcher.Tell(Watching(context => context.WatchWith(subject, "first")));
        ExpectMsg("done");
        watcher.Tell(Watching(context => context.WatchWith(subject, "first")));
        ExpectMsg("done");
        watcher.Tell(Watching(context => context.WatchWith(subject, "second")));
        ExpectMsg<InvalidOperationException>();
        watcher.Tell(Watching(context => context.Watch(subject)));
        ExpectMsg<InvalidOperationException>();
        watcher.Tell(Watching(context =>
        {
            context.Unwatch(subject);
            context.WatchWith(subject, "second");
        }));
        ExpectMsg("done");
        Sys.Stop(subject);
        ExpectMsg("second");
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_message_for_who_is_watched_already_is_refused_too()
    {
        IActorRef subject = Sys.ActorOf<Silent>();
        IActorRef watcher = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)));
        watcher.Tell(Watching(context => context.Watch(subject)));
        ExpectMsg("done");
        watcher.Tell(Watching(context => context.WatchWith(subject, "message")));
        ExpectMsg<InvalidOperationException>();
        Sys.Stop(subject);
        ExpectMsg(subject);
    }

    [Fact]
    public void Who_unwatches_before_the_Terminated_has_its_turn_is_not_told()
    {
        using var gate = new ManualResetEventSlim();
        IActorRef subject = Sys.ActorOf<Silent>();
        IActorRef watcher = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)));
        watcher.Tell(Watching(context => context.Watch(subject)));
        ExpectMsg("done");
        watcher.Tell(Watching(_ => gate.Wait(TimeSpan.FromSeconds(30))));
        watcher.Tell(Watching(context => context.Unwatch(subject)));
        Watch(subject);
        Sys.Stop(subject);
        ExpectTerminated(subject);
        gate.Set();
        ExpectMsg("done");
        ExpectMsg("done");
        ExpectNoMsg(50);
    }

    [Fact]
    public void Who_watches_itself_is_not_told_of_its_end()
    {
        IActorRef watcher = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)));
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.AllDeadLetters));
        watcher.Tell(Watching(context => context.Watch(watcher)));
        ExpectMsg("done");
        Watch(watcher);
        Sys.Stop(watcher);
        ExpectTerminated(watcher);
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_restarted_actor_is_still_watched_and_still_watches()
    {
        IActorRef subject = Sys.ActorOf<Silent>();
        IActorRef watcher = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)));
        Watch(watcher);
        watcher.Tell(Watching(context => context.Watch(subject)));
        ExpectMsg("done");
        watcher.Tell(new InvalidOperationException("restart"));
        Sys.Stop(subject);
        ExpectMsg(subject);
        Sys.Stop(watcher);
        ExpectTerminated(watcher);
    }

    private static Action<IActorContext> Watching(Action<IActorContext> action) => action;

    private sealed class Pact : ReceiveActor
    {
        public Pact(IActorRef subject)
        {
            Context.Watch(subject);
            Receive<string>(message => Sender.Tell(message));
        }
    }

    private sealed class WatchesWith : ReceiveActor
    {
        public WatchesWith(IActorRef subject, IActorRef probe)
        {
            Context.WatchWith(subject, "gone");
            probe.Tell("ready");
            Receive<string>(message => probe.Tell(message));
        }
    }

    /// <summary>Does what it is told and tells the probe that it is done, or why not, and what else it gets.</summary>
    private sealed class Watcher(IActorRef probe) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case Action<IActorContext> action:
                    Try(action);
                    break;
                case Exception cause:
                    throw cause;
                case Terminated terminated:
                    probe.Tell(terminated.ActorRef);
                    break;
                default:
                    probe.Tell(message);
                    break;
            }
        }

        private void Try(Action<IActorContext> action)
        {
            try
            {
                action(Context);
                probe.Tell("done");
            }
            catch (InvalidOperationException cause)
            {
                probe.Tell(cause);
            }
        }
    }
}
