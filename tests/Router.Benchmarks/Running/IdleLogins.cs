using System.Diagnostics;
using System.Globalization;

namespace Router.Benchmarks.Running;

/// <summary>What a Router costs that waits for a hundred apps, none of which runs.</summary>
internal static class IdleLogins
{
    /// <summary>The word on the command line that starts it.</summary>
    public const string Name = "idle-logins";

    private const int Logins = 100;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(TextWriter output)
    {
        await MeasureAsync(output, 0);
        await MeasureAsync(output, Logins);
    }

    private static async Task MeasureAsync(TextWriter output, int logins)
    {
        using var folder = new RunFolder();
        string names = string.Join(", ", Enumerable.Range(1, Math.Max(1, logins)).Select(folder.Login));
        string configuration = folder.Write("router.yaml", $$"""
            version: 1
            agents: { logins: [{{names}}], simulators: {{(logins > 0 ? "true" : "false")}} }
            sinks: { archive: { type: file, path: events.jsonl } }
            routes: [{ name: everything, to: archive }]
            """);
        using var router = new ChildProgram(ChildProgram.Host, "run", "--config", configuration, "--lang", "en");
        router.ForgetOutput();
        await Task.Delay(Settling, TimeProvider.System);
        Process process = router.Process;
        process.Refresh();
        TimeSpan before = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        await Task.Delay(Measured, TimeProvider.System);
        process.Refresh();
        double share = (process.TotalProcessorTime - before) / Stopwatch.GetElapsedTime(start);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{logins} logins whose app is off: {share:P2} of one core over {Measured.TotalSeconds:0} s, {process.WorkingSet64 / 1048576.0:0} MiB resident"));
    }
}
