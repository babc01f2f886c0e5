using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Kit;

/// <summary>A test that does not want to be the sender.</summary>
public sealed class NoImplicitSenderTests : PatientKit, INoImplicitSender
{
    [Fact]
    public void The_test_actor_is_the_sender_only_when_it_is_given()
    {
        TestProbe probe = CreateTestProbe();
        probe.Ref.Tell("without");
        probe.ExpectMsg("without");
        probe.LastSender.ShouldNotBe(TestActor);
        probe.Ref.Tell("with", TestActor);
        probe.ExpectMsg("with");
        probe.LastSender.ShouldBe(TestActor);
    }
}
