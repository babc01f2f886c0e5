using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Talking;

public sealed class PipeToTests : PatientKit
{
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
}
