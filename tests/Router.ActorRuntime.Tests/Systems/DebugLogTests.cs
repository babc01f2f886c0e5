using Akka.Event;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class DebugLogTests : PatientKit
{
    private readonly TestProbe _log;

    public DebugLogTests()
        : base("akka { loglevel = DEBUG, actor.debug { lifecycle = on, autoreceive = on } }")
    {
        _log = CreateTestProbe();
        Sys.EventStream.Subscribe(_log.Ref, typeof(Debug));
    }

    [Fact]
    public void A_life_is_logged_from_start_to_end()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Failing()), "short");
        Logged(actor, "started");
        actor.Tell("fail");
        Logged(actor, "restarting");
        Logged(actor, "restarted");
        Sys.Stop(actor);
        Logged(actor, "stopped");
    }

    [Fact]
    public void Watches_are_logged_by_the_watched()
    {
        IActorRef actor = Sys.ActorOf<Silent>();
        Watch(actor);
        Logged(actor, "now watched by");
    }

    [Fact]
    public void What_the_runtime_handles_for_an_actor_is_logged()
    {
        IActorRef actor = Sys.ActorOf<Silent>();
        actor.Tell(PoisonPill.Instance);
        Logged(actor, "AutoReceiveMessage");
    }

    /// <summary>The wording is nobody's promise, its verb is.</summary>
    private void Logged(IActorRef source, string text) => _log.FishForMessage<Debug>(
        line => line.LogSource.EndsWith(source.Path.ToStringWithoutAddress(), StringComparison.Ordinal)
            && line.Message.ToString()!.Contains(text, StringComparison.OrdinalIgnoreCase));
}
