using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Router.Benchmarks.Running;

/// <summary>
/// How long nobody reads the pipes when the published Router is stopped in order and started again at once, and what that time is made
/// of. The moments are those of the simulator's record and of this process, on one clock.
/// </summary>
internal static class RestartGap
{
    /// <summary>The word on the command line that starts it.</summary>
    public const string Name = "restart-gap";

    private const int Logins = 3;
    private const int Rounds = 5;
    private const int Rate = 200;

    private static readonly TimeSpan Running = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(TextWriter output)
    {
        using var folder = new RunFolder();
        string program = await PublishAsync(folder);
        await output.WriteLineAsync("round   last read → exit   start → connected   → first confirmed   → last confirmed   gap, ms");
        var gaps = new List<double>();
        for (int round = 0; round <= Rounds; round++)
        {
            double[] parts = await MeasureAsync(folder, program, round);
            string name = round == 0 ? "warm-up" : $"{round}";
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-7} {parts[0],16:0} {parts[1],19:0} {parts[2],19:0} {parts[3],18:0} {parts[4],9:0}"));
            if (round > 0)
            {
                gaps.Add(parts[4]);
            }
        }

        gaps.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"median gap {gaps[gaps.Count / 2]:0} ms"));
    }

    private static async Task<string> PublishAsync(RunFolder folder)
    {
        string target = folder.PathOf("program");
        string project = Path.Combine(RepositoryRoot(), "src", "Router.Host");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["publish", project, "-c", "Release", "-r", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-o", target])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        string told = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(target, "router.dll") : throw new InvalidOperationException(told);
    }

    private static async Task<double[]> MeasureAsync(RunFolder folder, string program, int round)
    {
        string[] logins = [.. Enumerable.Range(1, Logins).Select(folder.Login)];
        string record = folder.PathOf($"record-{round}.jsonl");
        string configuration = folder.Write("router.yaml", $$"""
            version: 1
            agents: { logins: [{{string.Join(", ", logins)}}], simulators: true }
            sinks: { archive: { type: file, path: events.jsonl, rotate: { size: 0 } } }
            routes: [{ name: everything, to: archive }]
            """);
        using var simulator = new ChildProgram(
            ChildProgram.Simulator,
            [.. logins.SelectMany(login => (string[])["--login", login]), "--day", "--rate", $"{Rate}", "--record", record, "--console", "--lang", "en"]);
        await simulator.ReadUntilAsync("ready: ");
        simulator.ForgetOutput();
        using (var first = new ChildProgram(program, "run", "--config", configuration, "--lang", "en"))
        {
            first.ForgetOutput();
            await WaitAsync(record, lines => Confirmed(lines, DateTimeOffset.MinValue).Count >= Logins);
            await Task.Delay(Running, TimeProvider.System);
            await first.SignalAsync("TERM");
            await first.Process.WaitForExitAsync();
        }

        DateTimeOffset exit = TimeProvider.System.GetUtcNow();
        using var second = new ChildProgram(program, "run", "--config", configuration, "--lang", "en");
        second.ForgetOutput();
        await WaitAsync(record, lines => lines.Count(line => What(line) == "connected") >= 2 * Logins && Confirmed(lines, exit).Count >= Logins);

        // The confirmations of the last subscriptions follow within moments: the file grows while events are told.
        await Task.Delay(Running, TimeProvider.System);
        List<JsonElement> all = Read(record);
        DateTimeOffset lastRead = all
            .Where(line => What(line) == "event" && line.GetProperty("outcome").GetString() == "sent" && At(line) < exit)
            .Max(At);
        DateTimeOffset connected = all.Where(line => What(line) == "connected" && At(line) > exit).Max(At);
        IReadOnlyList<DateTimeOffset> confirmed = Confirmed(all, exit);
        await second.SignalAsync("TERM");
        await second.Process.WaitForExitAsync();
        return
        [
            (exit - lastRead).TotalMilliseconds,
            (connected - exit).TotalMilliseconds,
            (confirmed.Min() - connected).TotalMilliseconds,
            (confirmed.Max() - connected).TotalMilliseconds,
            (confirmed.Max() - lastRead).TotalMilliseconds,
        ];
    }

    private static async Task WaitAsync(string record, Func<List<JsonElement>, bool> condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!condition(Read(record)))
        {
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>When subscriptions were confirmed behind a moment.</summary>
    private static IReadOnlyList<DateTimeOffset> Confirmed(List<JsonElement> lines, DateTimeOffset after) =>
    [
        .. lines
            .Where(line => What(line) == "result" && line.GetProperty("action").GetString() == "EventSubscribe" && At(line) > after)
            .Select(At),
    ];

    private static List<JsonElement> Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        string text = reader.ReadToEnd();
        int end = text.LastIndexOf('\n');
        return end < 0 ? [] : [.. text[..end].Split('\n').Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    private static string? What(JsonElement line) => line.GetProperty("what").GetString();

    private static DateTimeOffset At(JsonElement line) => line.GetProperty("at").GetDateTimeOffset();

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Router.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("This is measured within the repository.");
    }
}
