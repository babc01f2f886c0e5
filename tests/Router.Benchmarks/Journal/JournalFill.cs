using System.Diagnostics;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite;

namespace Router.Benchmarks.Journal;

/// <summary>Fills a journal as the JournalActor does under load: batch by batch, each with the sink's progress.</summary>
internal static class JournalFill
{
    public const int BatchSize = 500;

    private const long RoomForAll = 100L * 1024 * 1024 * 1024;

    /// <summary>Appends events to a new journal.</summary>
    /// <param name="path">The file.</param>
    /// <param name="events">How many.</param>
    /// <param name="isSettled">Whether the sink has delivered them; otherwise they all wait for it.</param>
    /// <returns>The seconds that the appends took, without opening and closing.</returns>
    public static async Task<double> RunAsync(string path, int events, bool isSettled)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using SqliteJournalStore store = await SqliteJournalStore.OpenAsync(
            new SqliteJournalOptions { Path = path, Keep = new JournalKeep { Size = RoomForAll } }, CancellationToken.None);
        await store.AppendAsync([], [new SinkProgress { Sink = JournalEvents.Sink, Cursor = 0 }], CancellationToken.None);
        double seconds = 0;
        for (int done = 0; done < events; done += BatchSize)
        {
            EventRecord[] batch = JournalEvents.Batch(BatchSize);
            var progress = new SinkProgress { Sink = JournalEvents.Sink, Cursor = isSettled ? done : 0 };
            long start = Stopwatch.GetTimestamp();
            await store.AppendAsync(batch, [progress], CancellationToken.None);
            seconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        await store.AppendAsync(
            [], [new SinkProgress { Sink = JournalEvents.Sink, Cursor = isSettled ? store.LastSequence : 0 }], CancellationToken.None);
        return seconds;
    }
}
