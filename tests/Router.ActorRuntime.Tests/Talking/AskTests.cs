using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Talking;

public sealed class AskTests : PatientKit
{
    [Fact]
    public async Task Ask_leaves_nothing_behind_after_answer_timeout_or_cancellation()
    {
        Akka.TestKit.TestProbe probe = CreateTestProbe();
        Task<string> answered = probe.Ref.Ask<string>("question");
        await probe.ExpectMsgAsync("question");
        IActorRef first = probe.Sender;
        first.Tell("answer");
        (await answered).ShouldBe("answer");

        await Should.ThrowAsync<AskTimeoutException>(() => probe.Ref.Ask<string>("late", TimeSpan.FromMilliseconds(10)));
        await probe.ExpectMsgAsync("late");
        IActorRef second = probe.Sender;

        using var cancel = new CancellationTokenSource();
        Task<string> cancelled = probe.Ref.Ask<string>("cancelled", cancel.Token);
        await probe.ExpectMsgAsync("cancelled");
        IActorRef third = probe.Sender;
        await cancel.CancelAsync();
        await Should.ThrowAsync<TaskCanceledException>(() => cancelled);

        foreach (IActorRef temporary in new[] { first, second, third })
        {
            await Should.ThrowAsync<ActorNotFoundException>(
                () => Sys.ActorSelection(temporary.Path).ResolveOne(TimeSpan.FromSeconds(3)));
        }
    }

    [Fact]
    public async Task Status_Failure_fails_the_task_with_its_cause()
    {
        Task<string> asked = TestActor.Ask<string>("question");
        await ExpectMsgAsync("question");
        LastSender.Tell(new Status.Failure(new InvalidOperationException("no")));
        (await Should.ThrowAsync<InvalidOperationException>(() => asked)).Message.ShouldBe("no");
    }

    [Fact]
    public void PipeTo_sends_the_result_or_a_failure()
    {
        _ = Task.FromResult("result").PipeTo(TestActor);
        ExpectMsg("result");
        _ = Task.FromException<string>(new InvalidOperationException("no")).PipeTo(TestActor);
        ExpectMsg<Status.Failure>().Cause.ShouldBeOfType<InvalidOperationException>();
        _ = Task.CompletedTask.PipeTo(TestActor, success: () => "done");
        ExpectMsg("done");
    }

    [Fact]
    public void A_selection_reaches_by_path_wildcard_and_loses_to_dead_letters_with_the_inner_message()
    {
        IActorRef a = Sys.ActorOf(Props.Create(() => new Echo()), "sel-a");
        Sys.ActorOf(Props.Create(() => new Echo()), "sel-b");
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

    [Fact]
    public async Task GracefulStop_answers_true_when_it_stopped_and_false_on_timeout()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Echo()));
        (await actor.GracefulStop(TimeSpan.FromSeconds(3))).ShouldBeTrue();
        (await TestActor.GracefulStop(TimeSpan.FromMilliseconds(20), "please")).ShouldBeFalse();
    }

    private sealed class Echo : ReceiveActor
    {
        public Echo()
        {
            ReceiveAny(message => Sender.Tell(message));
        }
    }
}
