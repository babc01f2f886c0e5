using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Kit;

/// <summary>Actors that run on the thread of whoever tells them something.</summary>
public sealed class TestActorRefTests : PatientKit
{
    [Fact]
    public void A_message_is_handled_when_Tell_returns()
    {
        TestActorRef<Recording> actor = ActorOfAsTestActorRef<Recording>();
        int here = Environment.CurrentManagedThreadId;
        actor.Tell("a");
        actor.UnderlyingActor.Seen.ShouldBe(["a"]);
        actor.UnderlyingActor.LastThread.ShouldBe(here);
        actor.Path.Name.ShouldStartWith("$$");
    }

    [Fact]
    public void So_is_one_to_a_plain_actor_on_that_dispatcher()
    {
        IActorRef echo = ActorOf(Props.Create<Echo>().WithDispatcher(CallingThreadDispatcher.Id));
        echo.Tell("started");
        ExpectMsg("started");
        echo.Tell("x");
        HasMessages.ShouldBeTrue();
        ExpectMsg("x");
    }

    [Fact]
    public void What_an_actor_tells_itself_waits_for_the_end_of_the_message()
    {
        TestActorRef<Recording> actor = ActorOfAsTestActorRef<Recording>();
        actor.Tell("again");
        actor.UnderlyingActor.Seen.ShouldBe(["again", "end of again", "from itself"]);
    }

    [Fact]
    public void Actors_that_talk_to_each_other_are_done_when_Tell_returns()
    {
        TestActorRef<Recording> second = ActorOfAsTestActorRef<Recording>("second");
        TestActorRef<Passing> first = ActorOfAsTestActorRef<Passing>(Props.Create(() => new Passing(second)), "first");
        first.Tell("x");
        second.UnderlyingActor.Seen.ShouldBe(["x"]);
        first.UnderlyingActor.Answers.ShouldBe(["re x"]);
    }

    [Fact]
    public void An_answer_is_there_when_Ask_returns()
    {
        Task<string> answer = ActorOfAsTestActorRef<Recording>().Ask<string>("ask", TimeSpan.FromSeconds(30));
        answer.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_actor_throws_comes_to_who_lets_it_receive()
    {
        TestActorRef<Recording> actor = ActorOfAsTestActorRef<Recording>();
        Should.Throw<InvalidOperationException>(() => actor.Receive("fail")).Message.ShouldBe("asked to");
        actor.Receive("still there");
        actor.UnderlyingActor.Seen.ShouldBe(["still there"]);
        (await Should.ThrowAsync<InvalidOperationException>(actor.ReceiveAsync(1))).Message.ShouldBe("asked to, later");
    }

    [Fact]
    public void What_the_actor_throws_when_told_goes_to_its_supervisor()
    {
        TestActorRef<Recording> actor = ActorOfAsTestActorRef<Recording>();
        Recording before = actor.UnderlyingActor;
        EventFilter.Exception<InvalidOperationException>("asked to").ExpectOne(() => actor.Tell("fail"));
        AwaitAssert(() => actor.UnderlyingActor.ShouldNotBeSameAs(before));
        actor.Tell("x");
        AwaitAssert(() => actor.UnderlyingActor.Seen.ShouldBe(["x"]));
    }

    [Fact]
    public void Who_lets_it_receive_says_who_the_sender_is()
    {
        TestActorRef<Recording> actor = ActorOfAsTestActorRef<Recording>();
        actor.Receive("ask", TestActor);
        ExpectMsg("re ask");
    }

    [Fact]
    public void It_stops_when_it_is_told_to()
    {
        TestActorRef<Recording> actor = ActorOfAsTestActorRef<Recording>();
        Watch(actor);
        actor.Tell(PoisonPill.Instance);
        ExpectTerminated(actor);
    }

    [Fact]
    public void Its_parent_may_be_another_and_it_is_its_reference()
    {
        TestActorRef<Recording> parent = ActorOfAsTestActorRef<Recording>("parent");
        TestActorRef<Recording> child = ActorOfAsTestActorRef<Recording>(parent, "child");
        child.Path.Parent.ShouldBe(parent.Path);
        child.Equals(child.Ref).ShouldBeTrue();
        (child == child.Ref).ShouldBeTrue();
        (child != parent.Ref).ShouldBeTrue();
    }

    private sealed class Recording : ReceiveActor
    {
        public Recording()
        {
            Receive<string>(text =>
            {
                LastThread = Environment.CurrentManagedThreadId;
                if (text == "fail")
                {
                    throw new InvalidOperationException("asked to");
                }

                Seen.Add(text);
                if (text == "again")
                {
                    Self.Tell("from itself");
                    Seen.Add("end of again");
                }
                else if (text is "ask" or "x")
                {
                    Sender.Tell("re " + text);
                }
            });
            ReceiveAsync<int>(async _ =>
            {
                await Task.Yield();
                throw new InvalidOperationException("asked to, later");
            });
        }

        public List<string> Seen { get; } = [];

        public int LastThread { get; private set; }
    }

    private sealed class Passing : ReceiveActor
    {
        public Passing(IActorRef next)
        {
            Receive<string>(text => text.StartsWith("re ", StringComparison.Ordinal), Answers.Add);
            Receive<string>(text => next.Tell(text, Self));
        }

        public List<string> Answers { get; } = [];
    }
}
