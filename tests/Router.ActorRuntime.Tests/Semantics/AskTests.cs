using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

public sealed class AskTests : PatientKit
{
    [Fact]
    public async Task Ask_leaves_nothing_behind_after_answer_timeout_or_cancellation()
    {
        Akka.TestKit.TestProbe probe = CreateTestProbe();
        Task<string> answered = probe.Ref.Ask<string>("question");
        await probe.ExpectMsgAsync("question");
        IActorRef first = probe.Sender;
        first.Path.Elements[0].ShouldBe("temp");
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
    public async Task Many_Asks_with_one_token_leave_nothing_in_memory()
    {
        IActorRef echo = Sys.ActorOf<Echo>();
        using var cancel = new CancellationTokenSource();
        List<WeakReference> asked = [];
        for (int i = 0; i < 1_000; i++)
        {
            await AskAndForget(echo, asked, cancel.Token);
        }

        await AwaitAssertAsync(() =>
        {
            GC.Collect();
            asked.Count(answer => answer.IsAlive).ShouldBeLessThan(50);
        });
    }

    private static async Task AskAndForget(IActorRef echo, List<WeakReference> asked, CancellationToken ct)
    {
        Task<object> answer = echo.Ask<object>("question", TimeSpan.FromHours(1), ct);
        asked.Add(new WeakReference(answer));
        await answer;
    }
}
