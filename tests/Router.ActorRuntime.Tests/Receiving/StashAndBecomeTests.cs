using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Receiving;

public sealed class StashAndBecomeTests : PatientKit
{
    [Fact]
    public void What_was_stashed_comes_back_before_what_waits()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Stashing(TestActor)));
        actor.Tell("a");
        actor.Tell("b");
        actor.Tell(new Open());
        actor.Tell("c");
        ReceiveN(3).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void UnbecomeStacked_returns_to_the_behaviour_below()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Moody()));
        actor.Tell("how", TestActor);
        ExpectMsg("calm");
        actor.Tell("rage", TestActor);
        actor.Tell("how", TestActor);
        ExpectMsg("angry");
        actor.Tell("rest", TestActor);
        actor.Tell("how", TestActor);
        ExpectMsg("calm");
    }

    [Fact]
    public void No_handler_can_follow_one_that_catches_all()
    {
        EventFilter.Exception<ActorInitializationException>().ExpectOne(() => Sys.ActorOf(Props.Create(() => new TooMany())));
    }

    private sealed record Open;

    private sealed class Stashing : ReceiveActor, IWithUnboundedStash
    {
        public Stashing(IActorRef probe)
        {
            Receive<string>(_ => Stash.Stash());
            Receive<Open>(_ =>
            {
                Become(() => Receive<string>(message => probe.Tell(message)));
                Stash.UnstashAll();
            });
        }

        public IStash Stash { get; set; } = null!;
    }

    private sealed class Moody : ReceiveActor
    {
        public Moody()
        {
            Receive<string>(message => message == "how", _ => Sender.Tell("calm"));
            Receive<string>(_ => BecomeStacked(Angry));
        }

        private void Angry()
        {
            Receive<string>(message => message == "how", _ => Sender.Tell("angry"));
            Receive<string>(_ => UnbecomeStacked());
        }
    }

    private sealed class TooMany : ReceiveActor
    {
        public TooMany()
        {
            ReceiveAny(_ => { });
            Receive<string>(_ => { });
        }
    }
}
