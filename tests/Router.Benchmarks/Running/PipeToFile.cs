using System.Diagnostics;
using System.Globalization;

namespace Router.Benchmarks.Running;

/// <summary>
/// Events a second from the pipe to the lines of the file sink, in a real Router, against a reader that only splits frames. The simulator
/// is slower than either, so the burst waits in its queue before anything is measured: for that the reader waits, and Router is
/// halted by a signal. Linux and macOS.
/// </summary>
internal static class PipeToFile
{
    /// <summary>The word on the command line that starts it.</summary>
    public const string Name = "pipe-to-file";

    /// <summary>The simulator gives up on a client for which 20,000 packets wait: the burst stays below.</summary>
    private const int Events = 19_000;

    private const int Rounds = 9;
    private const int WarmUps = 2;

    // Faults that change nothing: the simulator says when it has come to them.
    private const string IsSubscribed = "fault: quotes off";
    private const string IsQueued = "fault: time-form off";

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(2);

    public static async Task RunAsync(TextWriter output)
    {
        using var folder = new RunFolder();
        string script = folder.Write("burst.yaml", $$"""
            seed: 1
            steps:
              - wait-for-subscription: 19
              - {{IsSubscribed}}
              - wait: 500ms
              - day: { rate: 1000000, count: {{Events}} }
              - {{IsQueued}}
              - wait: 10m
            """);
        string lines = folder.PathOf("events.jsonl");
        string configuration = folder.Write("router.yaml", $$"""
            version: 1
            agents: { logins: [{{folder.Login(2)}}], simulators: true }
            sinks: { archive: { type: file, path: events.jsonl, rotate: { size: 0 } } }
            routes: [{ name: everything, to: archive }]
            """);
        using var router = new ChildProgram(ChildProgram.Host, "run", "--config", configuration, "--lang", "en");
        router.ForgetOutput();
        var ratios = new List<double>();
        await output.WriteLineAsync("round   frames only, events/s   pipe to file, events/s   ratio");
        for (int round = 0; round < Rounds; round++)
        {
            double framesOnly = await SplitAsync(script, folder.Login(1));
            double toFile = await RouteAsync(script, folder.Login(2), router, lines);

            bool isWarmUp = round < WarmUps;
            string name = isWarmUp ? "warm-up" : $"{round - WarmUps + 1}";
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{name,-7} {framesOnly,19:N0} {toFile,24:N0} {toFile / framesOnly,12:0.00}"));
            if (!isWarmUp)
            {
                ratios.Add(toFile / framesOnly);
            }
        }

        ratios.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"median ratio {ratios[ratios.Count / 2]:0.00}"));
    }

    private static async Task<double> SplitAsync(string script, string login)
    {
        using var simulator = StartSimulator(script, login);
        await simulator.ReadUntilAsync("ready: ");
        await using var splitter = await FrameSplitter.SubscribedAsync(login);
        await simulator.ReadUntilAsync(IsQueued);
        long start = Stopwatch.GetTimestamp();
        await splitter.ReadAsync(Events);
        return Events / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> RouteAsync(string script, string login, ChildProgram router, string lines)
    {
        var counter = new LineCounter(lines);
        long before = counter.Count();
        using var simulator = StartSimulator(script, login);
        await simulator.ReadUntilAsync(IsSubscribed);
        await router.SignalAsync("STOP");
        await simulator.ReadUntilAsync(IsQueued);
        await router.SignalAsync("CONT");
        long start = Stopwatch.GetTimestamp();
        await WaitForLinesAsync(counter, before + Events);
        return Events / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static ChildProgram StartSimulator(string script, string login) =>
        new(ChildProgram.Simulator, "--login", login, "--script", script, "--no-console", "--lang", "en");

    private static async Task WaitForLinesAsync(LineCounter counter, long count)
    {
        using var timer = new PeriodicTimer(PollInterval);
        while (counter.Count() < count)
        {
            await timer.WaitForNextTickAsync();
        }
    }
}
