using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Talking;

public sealed class PipeToTests : PatientKit
{
    private readonly InvalidOperationException _no = new("no");

    [Fact]
    public void PipeTo_sends_the_result_or_a_failure()
    {
        _ = Task.FromResult("result").PipeTo(TestActor);
        ExpectMsg("result");
        _ = Task.FromException<string>(_no).PipeTo(TestActor);
        ExpectMsg<Status.Failure>().Cause.ShouldBe(_no);
        _ = Task.CompletedTask.PipeTo(TestActor, success: () => "done");
        ExpectMsg("done");
        _ = Task.FromException(_no).PipeTo(TestActor);
        ExpectMsg<Status.Failure>().Cause.ShouldBe(_no);
    }

    [Fact]
    public void A_task_without_a_result_says_nothing_unless_told_what()
    {
        _ = Task.CompletedTask.PipeTo(TestActor);
        _ = ValueTask.CompletedTask.PipeTo(TestActor, success: () => "done");
        ExpectMsg("done");
    }

    [Fact]
    public void A_cancelled_task_is_a_failure()
    {
        _ = Task.FromCanceled<string>(new CancellationToken(canceled: true)).PipeTo(TestActor);
        ExpectMsg<Status.Failure>().Cause.ShouldBeOfType<TaskCanceledException>();
    }

    [Fact]
    public void Result_and_failure_can_be_made_into_messages()
    {
        _ = Task.FromResult("result").PipeTo(TestActor, success: text => "good " + text);
        ExpectMsg("good result");
        _ = Task.FromException<string>(_no).PipeTo(TestActor, failure: cause => "bad " + cause.Message);
        ExpectMsg("bad no");
        _ = ValueTask.FromResult("result").PipeTo(TestActor, success: text => "good " + text);
        ExpectMsg("good result");
        _ = ValueTask.FromException(_no).PipeTo(TestActor, useConfigureAwait: true, failure: cause => "bad " + cause.Message);
        ExpectMsg("bad no");
    }

    [Fact]
    public void The_message_comes_from_the_sender_given()
    {
        IActorRef sender = CreateTestProbe().Ref;
        _ = Task.FromResult("result").PipeTo(TestActor, sender);
        ExpectMsg("result");
        LastSender.ShouldBe(sender);
    }
}
