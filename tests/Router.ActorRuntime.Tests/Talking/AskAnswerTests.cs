using Akka.Event;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Talking;

/// <summary>What becomes of the answers to an Ask, the unwanted ones included.</summary>
public sealed class AskAnswerTests : PatientKit
{
    private readonly TestProbe _asked;

    public AskAnswerTests()
    {
        _asked = CreateTestProbe();
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
    }

    [Fact]
    public async Task An_answer_after_the_timeout_is_a_dead_letter()
    {
        await Should.ThrowAsync<AskTimeoutException>(() => _asked.Ref.Ask<string>("question", TimeSpan.FromMilliseconds(10)));
        Asker().Tell("late");
        ExpectMsg<DeadLetter>().Message.ShouldBe("late");
    }

    [Fact]
    public async Task All_answers_but_the_first_are_dead_letters()
    {
        Task<string> answer = _asked.Ref.Ask<string>("question");
        IActorRef asker = Asker();
        asker.Tell("first");
        asker.Tell("second");
        asker.Tell("third");
        (await answer).ShouldBe("first");
        ExpectMsg<DeadLetter>().Message.ShouldBe("second");
        ExpectMsg<DeadLetter>().Message.ShouldBe("third");
    }

    [Fact]
    public async Task An_answer_to_who_cancelled_is_dropped_without_a_word()
    {
        using var cancel = new CancellationTokenSource();
        Task<string> answer = _asked.Ref.Ask<string>("question", Timeout.InfiniteTimeSpan, cancel.Token);
        IActorRef asker = Asker();
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => answer);
        asker.Tell("late");
        Sys.DeadLetters.Tell("the first dead letter");
        ExpectMsg<DeadLetter>().Message.ShouldBe("the first dead letter");
    }

    [Fact]
    public async Task An_answer_of_another_type_fails_the_Ask_and_is_a_dead_letter()
    {
        Task<string> answer = _asked.Ref.Ask<string>("question");
        Asker().Tell(123);
        ArgumentException cause = await Should.ThrowAsync<ArgumentException>(() => answer);
        cause.Message.ShouldContain("System.Int32");
        cause.Message.ShouldContain("System.String");
        ExpectMsg<DeadLetter>().Message.ShouldBe(123);
    }

    [Fact]
    public async Task Null_is_an_answer()
    {
        Task<string> answer = _asked.Ref.Ask<string>("question");
        Asker().Tell(null!);
        (await answer.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeNull();
    }

    [Fact]
    public async Task A_failure_without_a_cause_fails_the_Ask()
    {
        Task<string> answer = _asked.Ref.Ask<string>("question");
        Asker().Tell(new Status.Failure(null!));
        await Should.ThrowAsync<Exception>(() => answer.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Who_asks_for_any_object_gets_a_failure_as_one()
    {
        Task<object> answer = _asked.Ref.Ask("question");
        Asker().Tell(new Status.Failure(new InvalidOperationException("no")));
        (await answer).ShouldBeOfType<Status.Failure>();
    }

    [Fact]
    public async Task Nobody_answers_for_the_dead_letters()
    {
        await Should.ThrowAsync<AskTimeoutException>(() => Sys.DeadLetters.Ask<string>("question", TimeSpan.FromMilliseconds(10)));
        ExpectMsg<DeadLetter>().Message.ShouldBe("question");
    }

    [Fact]
    public async Task The_setting_is_the_timeout_of_who_gives_none()
    {
        using var kit = new TestKit("akka.actor.ask-timeout = 10ms");
        await Should.ThrowAsync<AskTimeoutException>(() => kit.TestActor.Ask<string>("question"));
    }

    private IActorRef Asker()
    {
        _asked.ExpectMsg("question");
        return _asked.Sender;
    }
}
