using Akka;

namespace Router.ActorRuntime.Tests.Systems;

/// <summary>What these tests do when they are started as a program: a system with a task to note, and the end of the process.</summary>
internal static class OwnProcess
{
    /// <summary>Returns, and leaves the system behind.</summary>
    public const string Leave = "leave";

    /// <summary>Ends the system and waits for what does not come.</summary>
    public const string Stay = "stay";

    private static async Task Main(string[] args)
    {
        var system = ActorSystem.Create("own-process", "akka { loglevel = OFF, stdout-loglevel = OFF }\n" + args[1]);
        CoordinatedShutdown.Get(system).AddTask(CoordinatedShutdown.PhaseServiceStop, "note", () =>
        {
            Console.WriteLine(CoordinatedShutdown.Get(system).ShutdownReason.GetType().Name);
            return Task.FromResult(Done.Instance);
        });
        if (args[0] == Stay)
        {
            await system.Terminate();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        }
    }
}
