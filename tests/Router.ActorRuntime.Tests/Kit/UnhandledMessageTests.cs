using Akka.TestKit.TestActors;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Kit;

/// <summary>A message that its receiver does not handle is a line of level info, one and no more.</summary>
public sealed class UnhandledMessageTests() : PatientKit("akka.loglevel = INFO")
{
    [Fact]
    public void It_is_told_once()
    {
        IActorRef actor = ActorOf<UnhandledMessageActor>();
        EventFilter.Info().ExpectOne(() => actor.Tell("whatever"));
    }

    [Fact]
    public void It_is_neither_a_warning_nor_an_error()
    {
        IActorRef actor = ActorOf<UnhandledMessageActor>();
        EventFilter.Warning().And.Error().Expect(0, TimeSpan.FromMilliseconds(100), () => actor.Tell("whatever"));
    }
}
