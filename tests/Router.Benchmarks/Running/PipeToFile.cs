using System.Diagnostics;
using System.Globalization;

namespace Router.Benchmarks.Running;

/// <summary>
/// Events a second from the pipe to the lines of the file sink, in a real Router with its journal on the disk, against the same with the
/// journal in memory and against a reader that only splits frames. The simulator is slower than any of them, so the burst waits in its
/// queue before anything is measured: for that the reader waits, and Router is halted by a signal. Linux and macOS.
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
        using var durable = Router(folder, "durable", configuration => new ChildProgram(ChildProgram.Host, "run", "--config", configuration, "--lang", "en"));
        using var inMemory = Router(folder, "memory", configuration => new ChildProgram(ChildProgram.Benchmarks, HostInMemory.Name, configuration));
        var toFrames = new List<double>();
        var toMemory = new List<double>();
        await output.WriteLineAsync("round   frames only, events/s   journal in memory   journal on the disk   ÷ frames   ÷ memory");
        for (int round = 0; round < Rounds; round++)
        {
            double framesOnly = await SplitAsync(script, folder.Login(1));
            double memory = await RouteAsync(script, inMemory);
            double disk = await RouteAsync(script, durable);

            bool isWarmUp = round < WarmUps;
            string name = isWarmUp ? "warm-up" : $"{round - WarmUps + 1}";
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-7} {framesOnly,19:N0} {memory,19:N0} {disk,21:N0} {disk / framesOnly,10:0.00} {disk / memory,10:0.00}"));
            if (!isWarmUp)
            {
                toFrames.Add(disk / framesOnly);
                toMemory.Add(disk / memory);
            }
        }

        toFrames.Sort();
        toMemory.Sort();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"median of the disk ÷ frames {toFrames[toFrames.Count / 2]:0.00}, ÷ memory {toMemory[toMemory.Count / 2]:0.00}"));
    }

    /// <summary>A Router with a folder, a login and a file of its own.</summary>
    private static RoutedFile Router(RunFolder folder, string name, Func<string, ChildProgram> start)
    {
        string login = folder.Login(name == "memory" ? 2 : 3);
        string configuration = folder.Write($"{name}/router.yaml", $$"""
            version: 1
            agents: { logins: [{{login}}], simulators: true }
            sinks: { archive: { type: file, path: events.jsonl, rotate: { size: 0 } } }
            routes: [{ name: everything, to: archive }]
            """);
        ChildProgram program = start(configuration);
        program.ForgetOutput();
        return new RoutedFile(program, login, new LineCounter(folder.PathOf($"{name}/events.jsonl")));
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

    private static async Task<double> RouteAsync(string script, RoutedFile router)
    {
        long before = router.Lines.Count();
        using var simulator = StartSimulator(script, router.Login);
        await simulator.ReadUntilAsync(IsSubscribed);
        await router.Program.SignalAsync("STOP");
        await simulator.ReadUntilAsync(IsQueued);
        await router.Program.SignalAsync("CONT");
        long start = Stopwatch.GetTimestamp();
        await WaitForLinesAsync(router.Lines, before + Events);
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

    private sealed record RoutedFile(ChildProgram Program, string Login, LineCounter Lines) : IDisposable
    {
        public void Dispose() => Program.Dispose();
    }
}
