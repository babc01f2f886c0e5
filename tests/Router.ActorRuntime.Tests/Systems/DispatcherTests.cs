using Akka.Configuration;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class DispatcherTests() : PatientKit("own { type = Dispatcher, throughput = 1 }")
{
    [Theory]
    [InlineData("akka.actor.default-dispatcher")]
    [InlineData("akka.actor.task-dispatcher")]
    [InlineData("akka.actor.default-fork-join-dispatcher")]
    [InlineData("akka.actor.internal-dispatcher")]
    [InlineData("own")]
    public void An_actor_runs_on_the_dispatcher_that_its_props_name(string dispatcher)
    {
        Sys.ActorOf(Props.Create<Echo>().WithDispatcher(dispatcher)).Tell("message", TestActor);
        ExpectMsg("message");
    }

    [Fact]
    public void An_actor_cannot_run_on_a_dispatcher_that_is_not_there() =>
        Should.Throw<ConfigurationException>(() => Sys.ActorOf(Props.Create<Echo>().WithDispatcher("none")));
}
