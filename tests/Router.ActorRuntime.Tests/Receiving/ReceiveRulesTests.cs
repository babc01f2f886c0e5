using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Receiving;

public sealed class ReceiveRulesTests : PatientKit
{
    [Fact]
    public void Without_handlers_every_message_is_unhandled()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        IActorRef actor = Sys.ActorOf<Deaf>();
        actor.Tell("message");
        UnhandledMessage unhandled = ExpectMsg<UnhandledMessage>();
        unhandled.Message.ShouldBe("message");
        unhandled.Recipient.ShouldBe(actor);
    }

    [Fact]
    public void Handlers_are_declared_in_the_constructor_or_in_Become_and_nowhere_else()
    {
        Sys.ActorOf<Late>().Tell("message", TestActor);
        ExpectMsg<InvalidOperationException>();
    }

    [Fact]
    public void The_first_handler_that_fits_takes_the_message()
    {
        IActorRef actor = Sys.ActorOf<Ordered>();
        foreach (int number in new[] { 0, 5, 10, 15 })
        {
            actor.Tell(number, TestActor);
        }

        ReceiveN(4).ShouldBe(["below 5", "below 10", "below 15", "any"]);
    }

    [Fact]
    public void Behaviours_stacked_in_the_constructor_are_left_one_by_one_and_the_lowest_never()
    {
        IActorRef actor = Sys.ActorOf<Stacked>();
        foreach (string message in new[] { "where", "down", "where", "down", "where", "down", "where" })
        {
            actor.Tell(message, TestActor);
        }

        ReceiveN(4).ShouldBe(["third", "second", "first", "first"]);
    }

    private sealed class Deaf : ReceiveActor;

    private sealed class Late : ReceiveActor
    {
        public Late()
        {
            Receive<object>(_ =>
            {
                try
                {
                    Receive<int>(number => Sender.Tell(number));
                }
                catch (InvalidOperationException cause)
                {
                    Sender.Tell(cause);
                }
            });
        }
    }

    private sealed class Ordered : ReceiveActor
    {
        public Ordered()
        {
            Receive<int>(number => number < 5, _ => Sender.Tell("below 5"));
            Receive<int>(_ => Sender.Tell("below 10"), number => number < 10);
            Receive<int>(number =>
            {
                if (number >= 15)
                {
                    return false;
                }

                Sender.Tell("below 15");
                return true;
            });
            Receive<int>(_ => Sender.Tell("any"), null);
            Receive<int>(_ => Sender.Tell("never"));
        }
    }

    private sealed class Stacked : ReceiveActor
    {
        public Stacked()
        {
            Declare("first");
            BecomeStacked(() => Declare("second"));
            BecomeStacked(() => Declare("third"));
        }

        private void Declare(string name)
        {
            Receive<string>(text => text == "down", _ => UnbecomeStacked());
            Receive<string>(_ => Sender.Tell(name));
        }
    }
}
