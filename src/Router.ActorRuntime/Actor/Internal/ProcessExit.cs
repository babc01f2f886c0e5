using System.Collections.Concurrent;

namespace Akka.Actor.Internal;

/// <summary>Runs the coordinated shutdowns of the systems that are left when the process ends, side by side.</summary>
internal static class ProcessExit
{
    private static readonly ConcurrentDictionary<CoordinatedShutdown, byte> Left = new();

    static ProcessExit()
    {
        AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
            Task.WaitAll([.. Left.Keys.Select(shutdown => Task.Run(shutdown.RunAtProcessExit))]);
    }

    public static void Add(CoordinatedShutdown shutdown)
    {
        Left.TryAdd(shutdown, 0);
        _ = shutdown.System.WhenTerminated.ContinueWith(
            static (_, ended) => Left.TryRemove((CoordinatedShutdown)ended!, out byte _),
            shutdown,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
