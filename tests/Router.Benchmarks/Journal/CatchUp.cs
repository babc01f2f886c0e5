using System.Diagnostics;
using System.Globalization;
using Router.Benchmarks.Running;

namespace Router.Benchmarks.Journal;

/// <summary>A real Router whose file sink is a million events behind, against the rate at which they were appended.</summary>
internal static class CatchUp
{
    /// <summary>The word on the command line that starts it.</summary>
    public const string Name = "catch-up";

    private const int Events = 1_000_000;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(TextWriter output)
    {
        using var folder = new RunFolder();
        double appended = Events / await JournalFill.RunAsync(folder.PathOf("data/journal.db"), Events, isSettled: false);
        string lines = folder.PathOf("events.jsonl");
        string configuration = folder.Write("router.yaml", $$"""
            version: 1
            agents: { logins: [{{folder.Login(1)}}], simulators: true }
            journal: { keep: { size: 90GB } }
            sinks: { archive: { type: file, path: events.jsonl, rotate: { size: 0 } } }
            routes: [{ name: everything, to: archive }]
            """);
        using var router = new ChildProgram(ChildProgram.Host, "run", "--config", configuration, "--lang", "en");
        router.ForgetOutput();
        using var timer = new PeriodicTimer(PollInterval);
        var counter = new LineCounter(lines);
        while (counter.Count() == 0)
        {
            await timer.WaitForNextTickAsync();
        }

        long first = counter.Count();
        long start = Stopwatch.GetTimestamp();
        while (counter.Count() < Events)
        {
            await timer.WaitForNextTickAsync();
        }

        double caughtUp = (Events - first) / Stopwatch.GetElapsedTime(start).TotalSeconds;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"appended {appended:N0} events/s, caught up {caughtUp:N0} events/s, ratio {caughtUp / appended:0.00}"));
    }
}
