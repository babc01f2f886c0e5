using System.Diagnostics;

namespace Router.Benchmarks.Actors;

/// <summary>How many operations a second, and what each allocates.</summary>
internal sealed record Rate(double PerSecond, double Bytes)
{
    /// <summary>Measures something that answers how many operations it did.</summary>
    public static async Task<Rate> Of(Func<Task<long>> work)
    {
        GC.Collect();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        long operations = await work();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new Rate(operations / seconds, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)operations);
    }

    public static Rate Better(Rate? one, Rate other) => one?.PerSecond > other.PerSecond ? one : other;
}
