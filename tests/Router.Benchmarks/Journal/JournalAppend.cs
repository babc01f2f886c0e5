using System.Globalization;
using Router.Benchmarks.Running;

namespace Router.Benchmarks.Journal;

/// <summary>Appends against raw batched inserts of the same rows, both synced at each batch, turn by turn.</summary>
internal static class JournalAppend
{
    /// <summary>The word on the command line that starts it.</summary>
    public const string Name = "journal-append";

    private const int Events = 100_000;
    private const int Rounds = 7;
    private const int WarmUps = 2;

    public static async Task RunAsync(TextWriter output)
    {
        var ratios = new List<double>();
        await output.WriteLineAsync("round   raw inserts, events/s   journal, events/s   ratio");
        for (int round = 0; round < Rounds + WarmUps; round++)
        {
            using var folder = new RunFolder();
            string journal = folder.PathOf("journal.db");
            double ours = Events / await JournalFill.RunAsync(journal, Events, isSettled: false);
            double bare = Events / RawInserts.Run(journal, folder.PathOf("raw.db"));
            bool isWarmUp = round < WarmUps;
            string name = isWarmUp ? "warm-up" : $"{round - WarmUps + 1}";
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-7} {bare,21:N0} {ours,19:N0} {ours / bare,7:0.00}"));
            if (!isWarmUp)
            {
                ratios.Add(ours / bare);
            }
        }

        ratios.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"median ratio {ratios[ratios.Count / 2]:0.00}"));
    }
}
