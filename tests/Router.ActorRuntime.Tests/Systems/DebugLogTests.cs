using Akka.Event;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class DebugLogTests : PatientKit
{
    private readonly TestProbe _log;

    public DebugLogTests()
        : base("akka.actor.debug { lifecycle = on, autoreceive = on }")
    {
        _log = CreateTestProbe();
        Sys.EventStream.Subscribe(_log.Ref, typeof(Debug));
    }

    [Fact]
    public void A_life_is_logged_from_start_to_end()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Failing()), "short");
        Logged("/user", $"now supervising {actor.Path}");
        Logged(actor, $"Started ({typeof(Failing)})");
        actor.Tell("fail");
        Logged(actor, "Restarting");
        Logged(actor, $"Restarted ({typeof(Failing)})");
        Sys.Stop(actor);
        Logged(actor, "Stopped");
    }

    [Fact]
    public void Who_waits_for_its_children_is_stopping()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new ParentWith(SupervisorStrategy.DefaultStrategy)));
        parent.Tell(Props.Create(() => new Silent()), TestActor);
        IActorRef child = ExpectMsg<IActorRef>();
        Logged(parent, $"now supervising {child.Path}");
        Sys.Stop(parent);
        Logged(parent, "Stopping");
        Logged(parent, "Stopped");
    }

    [Fact]
    public void Watches_are_logged_by_the_watched()
    {
        IActorRef actor = Sys.ActorOf<Silent>();
        Watch(actor);
        Logged(actor, $"now watched by {TestActor}");
        Unwatch(actor);
        Logged(actor, $"no longer watched by {TestActor}");
    }

    [Fact]
    public void What_the_runtime_handles_for_an_actor_is_logged()
    {
        IActorRef actor = Sys.ActorOf<Silent>();
        actor.Tell(PoisonPill.Instance);
        Logged(actor, $"received AutoReceiveMessage {PoisonPill.Instance}");
    }

    private void Logged(IActorRef source, string text) => Logged(source.Path.ToStringWithoutAddress(), text);

    private void Logged(string source, string text) => _log.FishForMessage<Debug>(
        line => line.LogSource.EndsWith(source, StringComparison.Ordinal) && line.Message.ToString() == text);
}
