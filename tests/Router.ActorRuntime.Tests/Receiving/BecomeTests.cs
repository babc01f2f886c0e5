using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Receiving;

public sealed class BecomeTests : PatientKit
{
    [Fact]
    public void Become_replaces_all_but_the_first_behaviour()
    {
        IActorRef actor = Sys.ActorOf<Untyped>();
        Tell(actor, "become", "where", "become", "where", "leave", "where", "leave", "where");
        ReceiveN(4).ShouldBe(["second", "third", "first", "first"]);
    }

    [Fact]
    public void What_is_stacked_is_left_one_by_one()
    {
        IActorRef actor = Sys.ActorOf<Untyped>();
        Tell(actor, "stack", "stack", "where", "leave", "where", "leave", "where");
        ReceiveN(3).ShouldBe(["third", "second", "first"]);
    }

    [Fact]
    public void Become_replaces_the_top_of_what_is_stacked()
    {
        IActorRef actor = Sys.ActorOf<Untyped>();
        Tell(actor, "stack", "become", "where", "leave", "where");
        ReceiveN(2).ShouldBe(["third", "first"]);
    }

    [Fact]
    public void An_actor_with_handlers_returns_to_those_of_its_constructor()
    {
        IActorRef actor = Sys.ActorOf<Declaring>();
        Tell(actor, "become", "where", "leave", "where", "leave", "where");
        ReceiveN(3).ShouldBe(["second", "first", "first"]);
    }

    [Fact]
    public void A_restart_returns_to_the_first_behaviour()
    {
        IActorRef actor = Sys.ActorOf<Declaring>();
        Tell(actor, "become", "fail", "where");
        ExpectMsg("first");
    }

    private void Tell(IActorRef actor, params string[] messages)
    {
        foreach (string message in messages)
        {
            actor.Tell(message, TestActor);
        }
    }

    private sealed class Untyped : UntypedActor
    {
        protected override void OnReceive(object message) => Handle(message, "first", Second);

        private void Second(object message) => Handle(message, "second", Third);

        private void Third(object message) => Handle(message, "third", Third);

        private void Handle(object message, string where, UntypedReceive next)
        {
            switch (message)
            {
                case "where":
                    Sender.Tell(where);
                    break;
                case "become":
                    Become(next);
                    break;
                case "stack":
                    BecomeStacked(next);
                    break;
                case "leave":
                    UnbecomeStacked();
                    break;
            }
        }
    }

    private sealed class Declaring : ReceiveActor
    {
        public Declaring()
        {
            Declare("first");
        }

        private void Declare(string name)
        {
            Receive<string>(text => text == "become", _ => Become(() => Declare("second")));
            Receive<string>(text => text == "leave", _ => UnbecomeStacked());
            Receive<string>(text => text == "where", _ => Sender.Tell(name));
            Receive<string>(text => text == "fail", _ => throw new InvalidOperationException("asked to"));
        }
    }
}
