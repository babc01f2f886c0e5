using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Observed;

public sealed class DeadLetterTests : PatientKit
{
    [Fact]
    public void Who_is_a_dead_letter_and_who_is_a_quiet_one()
    {
        typeof(AllDeadLetters).IsAssignableFrom(typeof(UnhandledMessage)).ShouldBeTrue();
        typeof(IDeadLetterSuppression).IsAssignableFrom(typeof(PoisonPill)).ShouldBeTrue();
        typeof(IDeadLetterSuppression).IsAssignableFrom(typeof(Terminated)).ShouldBeTrue();
    }

    [Fact]
    public void A_PoisonPill_and_a_Terminated_to_the_dead_are_suppressed_dead_letters()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(AllDeadLetters));
        IActorRef actor = Sys.ActorOf<Silent>();
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        actor.Tell(PoisonPill.Instance);
        ExpectMsg<SuppressedDeadLetter>().Message.ShouldBe(PoisonPill.Instance);
        actor.Tell(new Terminated(TestActor, true, false));
        ExpectMsg<SuppressedDeadLetter>().Message.ShouldBeOfType<Terminated>();
    }

    [Fact]
    public void A_dead_letter_names_the_dead_and_its_sender()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(AllDeadLetters));
        IActorRef actor = Sys.ActorOf<Silent>();
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        actor.Tell("lost", TestActor);
        DeadLetter letter = ExpectMsg<DeadLetter>();
        letter.Recipient.ShouldBe(actor);
        letter.Sender.ShouldBe(TestActor);
        actor.Tell(new Quiet(), TestActor);
        SuppressedDeadLetter quiet = ExpectMsg<SuppressedDeadLetter>();
        quiet.Message.ShouldBeOfType<Quiet>();
        actor.Tell("from nobody", ActorRefs.NoSender);
        ExpectMsg<DeadLetter>().Sender.ShouldBe(Sys.DeadLetters);
    }

    [Fact]
    public void An_unhandled_message_is_published_as_one_of_AllDeadLetters()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(AllDeadLetters));
        Sys.ActorOf<Deaf>().Tell(42, TestActor);
        ExpectMsg<UnhandledMessage>().Message.ShouldBe(42);
    }

    [Fact]
    public void A_Terminated_forwarded_to_who_does_not_watch_is_dropped_without_a_word()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(AllDeadLetters));
        IActorRef actor = Sys.ActorOf<Echo>();
        actor.Tell(new Terminated(TestActor, true, false), TestActor);
        actor.Tell("next", TestActor);
        ExpectMsg("next");
    }

    [Fact]
    public void A_selection_reaches_by_path_wildcard_and_loses_to_dead_letters_with_the_inner_message()
    {
        IActorRef a = Sys.ActorOf<Echo>("sel-a");
        Sys.ActorOf<Echo>("sel-b");
        Sys.ActorSelection("/user/sel-*").Tell("all", TestActor);
        ExpectMsg("all");
        ExpectMsg("all");
        Sys.ActorSelection(a.Path).Tell(new Identify(7), TestActor);
        ExpectMsg<ActorIdentity>().Subject.ShouldBe(a);
        Sys.ActorSelection("/user/none").Tell(new Identify(8), TestActor);
        ExpectMsg<ActorIdentity>().Subject.ShouldBeNull();
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        Sys.ActorSelection("/user/none").Tell("lost", TestActor);
        ExpectMsg<DeadLetter>().Message.ShouldBe("lost");
    }

    private sealed class Deaf : UntypedActor
    {
        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class Quiet : IDeadLetterSuppression;
}
