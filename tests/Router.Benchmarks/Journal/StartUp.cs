using System.Diagnostics;
using System.Globalization;
using Router.Benchmarks.Running;

namespace Router.Benchmarks.Journal;

/// <summary>The start of a real Router with millions of events in its journal against the start with none, turn by turn.</summary>
internal static class StartUp
{
    /// <summary>The word on the command line that starts it.</summary>
    public const string Name = "start-up";

    private const int Events = 5_000_000;
    private const int Rounds = 11;

    public static async Task RunAsync(TextWriter output)
    {
        using var full = new RunFolder();
        using var empty = new RunFolder();
        await JournalFill.RunAsync(full.PathOf("data/journal.db"), Events, isSettled: true);
        List<double> ofFull = [];
        List<double> ofEmpty = [];
        for (int round = 0; round <= Rounds; round++)
        {
            double withEvents = await StartAsync(full);
            double without = await StartAsync(empty);
            if (round > 0)
            {
                ofFull.Add(withEvents);
                ofEmpty.Add(without);
            }
        }

        double median = Median(ofFull);
        double other = Median(ofEmpty);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"start with {Events:N0} events {median:0} ms, with none {other:0} ms (medians of {Rounds}), ratio {median / other:0.00}"));
    }

    /// <summary>From the start of the process to the line that says that its rules are in force.</summary>
    private static async Task<double> StartAsync(RunFolder folder)
    {
        string configuration = folder.Write("router.yaml", $$"""
            version: 1
            agents: { logins: [{{folder.Login(1)}}], simulators: true }
            journal: { keep: { size: 90GB } }
            sinks: { archive: { type: file, path: events.jsonl } }
            routes: [{ name: everything, to: archive }]
            """);
        long start = Stopwatch.GetTimestamp();
        using var router = new ChildProgram(ChildProgram.Host, "run", "--config", configuration, "--lang", "en");
        await router.ReadUntilAsync("RT401");
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        router.ForgetOutput();
        await router.SignalAsync("TERM");
        await router.Process.WaitForExitAsync();
        return milliseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
