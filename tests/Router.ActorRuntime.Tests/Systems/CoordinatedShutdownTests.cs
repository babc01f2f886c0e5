using Akka;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class CoordinatedShutdownTests
{
    [Fact]
    public async Task Phases_run_in_order_and_the_system_ends()
    {
        var system = ActorSystem.Create("shutdown", "akka.loglevel = OFF");
        List<string> seen = [];
        var shutdown = CoordinatedShutdown.Get(system);
        foreach (string phase in new[] { CoordinatedShutdown.PhaseServiceStop, CoordinatedShutdown.PhaseBeforeServiceUnbind })
        {
            shutdown.AddTask(phase, "note", () =>
            {
                seen.Add(phase);
                return Task.FromResult(Done.Instance);
            });
        }

        await system.Terminate().WaitAsync(TimeSpan.FromSeconds(10));
        seen.ShouldBe([CoordinatedShutdown.PhaseBeforeServiceUnbind, CoordinatedShutdown.PhaseServiceStop]);
        shutdown.ShutdownReason.ShouldBeOfType<CoordinatedShutdown.ActorSystemTerminateReason>();
    }
}
