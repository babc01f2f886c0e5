using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

public sealed class TerminateTests
{
    [Fact]
    public async Task A_system_with_100_000_actors_under_load_terminates()
    {
        var system = ActorSystem.Create("many", "akka.loglevel = OFF, akka.log-dead-letters = off");
        var props = Props.Create(() => new Silent());
        IActorRef[] actors = [.. Enumerable.Range(0, 100_000).Select(_ => system.ActorOf(props))];
        using var stop = new CancellationTokenSource();
        using var loaded = new ManualResetEventSlim();
        var load = Task.Run(() =>
        {
            for (int i = 0; !stop.IsCancellationRequested; i++)
            {
                actors[i % actors.Length].Tell("load", ActorRefs.NoSender);
                loaded.Set();
            }
        });
        loaded.Wait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        await system.Terminate().WaitAsync(TimeSpan.FromMinutes(3));
        await stop.CancelAsync();
        await load;
        system.WhenTerminated.IsCompletedSuccessfully.ShouldBeTrue();
    }
}
