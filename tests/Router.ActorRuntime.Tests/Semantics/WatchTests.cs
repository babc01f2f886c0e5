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
