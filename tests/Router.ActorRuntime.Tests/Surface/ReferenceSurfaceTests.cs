using Akka.TestKit.TestActors;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Surface;

/// <summary>References that stand for nobody, what supervisors may do with a reference, and watching from outside.</summary>
public sealed class ReferenceSurfaceTests : PatientKit
{
    [Fact]
    public void Nobody_is_a_type_with_one_instance()
    {
        Nobody nobody = ActorRefs.Nobody;
        nobody.ShouldBeSameAs(Nobody.Instance);
        nobody.IsNobody().ShouldBeTrue();
        nobody.Tell("into the void", TestActor);
        nobody.GetOrElse(() => TestActor).ShouldBe(TestActor);
        ActorRefs.NoSender.IsNobody().ShouldBeTrue();
        Sys.DeadLetters.IsNobody().ShouldBeFalse();
    }

    [Fact]
    public void A_reference_is_suspended_resumed_and_stopped_from_outside()
    {
        IActorRef echo = Sys.ActorOf(EchoActor.Props(this, echoBackToSenderAsWell: false), "echo");
        var internals = (IInternalActorRef)echo;
        internals.IsLocal.ShouldBeTrue();
        internals.Parent.Path.ShouldBe(echo.Path.Parent);
        internals.Suspend();
        echo.Tell("held back");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
        internals.Resume();
        ExpectMsg("held back");
        Watch(echo);
        internals.Stop();
        ExpectTerminated(echo);
    }

    [Fact]
    public void A_reference_finds_what_is_below_and_above_it()
    {
        var extended = (ExtendedActorSystem)Sys;
        IActorRef echo = Sys.ActorOf(EchoActor.Props(this), "found");
        extended.LookupRoot.GetChild(["user", "found"]).ShouldBe(echo);
        extended.Guardian.GetChild(["found"]).ShouldBe(echo);
        extended.Guardian.GetChild(["lost"]).ShouldBe(ActorRefs.Nobody);
        extended.SystemGuardian.Path.ShouldBe(extended.LookupRoot.Path / "system");
    }

    [Fact]
    public void A_reference_of_ones_own_compares_by_its_path()
    {
        IActorRef actor = Sys.ActorOf(BlackHoleActor.Props);
        var own = new Recording(actor.Path);
        own.Equals(actor).ShouldBeTrue();
        actor.Equals(own).ShouldBeTrue();
        own.CompareTo(actor).ShouldBe(0);
        own.GetHashCode().ShouldBe(actor.GetHashCode());
        own.Tell("kept", TestActor);
        own.Last.ShouldBe("kept");
    }

    [Fact]
    public async Task Watching_from_outside_answers_true_at_the_end_of_the_actor()
    {
        IActorRef actor = Sys.ActorOf(BlackHoleActor.Props);
        Task<bool> ended = actor.WatchAsync();
        ended.IsCompleted.ShouldBeFalse();
        Sys.Stop(actor);
        (await ended).ShouldBeTrue();
        (await actor.WatchAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Watching_from_outside_answers_false_when_it_is_cancelled()
    {
        IActorRef actor = Sys.ActorOf(BlackHoleActor.Props);
        using var enough = new CancellationTokenSource();
        Task<bool> ended = actor.WatchAsync(enough.Token);
        await enough.CancelAsync();
        (await ended).ShouldBeFalse();
    }

#pragma warning disable MA0097 // References are compared by their path; nobody asks for < of them.
    private sealed class Recording(ActorPath path) : ActorRefBase
#pragma warning restore MA0097
    {
        public override ActorPath Path => path;

        public object? Last { get; private set; }

        protected override void TellInternal(object message, IActorRef sender) => Last = message;
    }
}
