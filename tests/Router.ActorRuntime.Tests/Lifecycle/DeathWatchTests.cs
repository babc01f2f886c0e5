using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Lifecycle;

public sealed class DeathWatchTests : PatientKit
{
    [Fact]
    public void Each_watcher_gets_one_Terminated()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Silent()));
        Akka.TestKit.TestProbe other = CreateTestProbe();
        Watch(actor);
        other.Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor).ExistenceConfirmed.ShouldBeTrue();
        other.ExpectTerminated(actor);
        ExpectNoMsg(50);
    }

    [Fact]
    public void Who_watches_the_dead_is_told_too()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Silent()));
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        Akka.TestKit.TestProbe late = CreateTestProbe();
        late.Watch(actor);
        late.ExpectTerminated(actor);
    }

    [Fact]
    public void An_unhandled_Terminated_is_a_death_pact()
    {
        IActorRef child = Sys.ActorOf(Props.Create(() => new Silent()));
        IActorRef watcher = Sys.ActorOf(Props.Create(() => new Pact(child)));
        Watch(watcher);
        watcher.Tell("sync", TestActor);
        ExpectMsg("sync");
        EventFilter.Exception<DeathPactException>().ExpectOne(() => Sys.Stop(child));
        ExpectTerminated(watcher);
    }

    [Fact]
    public void A_Terminated_forwarded_to_who_does_not_watch_is_dropped()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Echo()));
        actor.Tell(new Terminated(TestActor, true, false), TestActor);
        actor.Tell("next", TestActor);
        ExpectMsg("next");
    }

    [Fact]
    public void WatchWith_sends_its_own_message()
    {
        IActorRef child = Sys.ActorOf(Props.Create(() => new Silent()));
        Sys.ActorOf(Props.Create(() => new WatchesWith(child, TestActor)));
        ExpectMsg("ready");
        Sys.Stop(child);
        ExpectMsg("gone");
    }

    [Fact]
    public void A_name_is_free_again_after_termination()
    {
        IActorRef first = Sys.ActorOf(Props.Create(() => new Silent()), "name");
        Should.Throw<InvalidActorNameException>(() => Sys.ActorOf(Props.Create(() => new Silent()), "name"));
        Watch(first);
        Sys.Stop(first);
        ExpectTerminated(first);
        IActorRef second = null!;
        AwaitAssert(() => second = Sys.ActorOf(Props.Create(() => new Silent()), "name"));
        second.Path.ShouldBe(first.Path);
        second.ShouldNotBe(first);
    }

    [Fact]
    public void What_arrives_after_stop_is_a_dead_letter_with_its_sender()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Silent()));
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        actor.Tell("late", TestActor);
        DeadLetter letter = ExpectMsg<DeadLetter>();
        letter.Message.ShouldBe("late");
        letter.Sender.ShouldBe(TestActor);
        letter.Recipient.ShouldBe(actor);
    }

    [Fact]
    public void A_PoisonPill_to_the_dead_is_a_suppressed_dead_letter()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(AllDeadLetters));
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Silent()));
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        actor.Tell(PoisonPill.Instance);
        ExpectMsg<SuppressedDeadLetter>().Message.ShouldBe(PoisonPill.Instance);
    }

    [Fact]
    public void An_unhandled_message_is_published()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        Sys.ActorOf(Props.Create(() => new Pact(TestActor))).Tell(42, TestActor);
        ExpectMsg<UnhandledMessage>().Message.ShouldBe(42);
    }

    private sealed class Silent : UntypedActor
    {
        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class Echo : ReceiveActor
    {
        public Echo()
        {
            ReceiveAny(message => Sender.Tell(message));
        }
    }

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
}
