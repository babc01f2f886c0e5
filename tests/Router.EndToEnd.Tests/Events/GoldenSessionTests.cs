using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Events;

/// <summary>
/// Golden/session.yaml holds every row of the protocol's section 2; Golden/session.jsonl is what the file sink makes of it, byte for byte
/// but for ids, numbers and the login.
/// </summary>
public sealed class GoldenSessionTests
{
    /// <summary>What the simulator puts in where no document names it; its values hang on the login.</summary>
    private const string Invented = "\"(?<name>CounterpartID|Channel|Node|Build)\":\"[^\"]*\"";

    [Fact]
    public async Task Session_OfEveryRow_IsWrittenAsTheGoldenFile()
    {
        using var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        string script = Repository.PathOf("tests", "Router.EndToEnd.Tests", "Golden", "session.yaml");
        await using var simulator = await SimulatorProcess.StartAsync(folder, [login], "--script", script);
        await using var router = await RouterProcess.StartAsync(folder, RouterProcess.Configuration([login], Archive.Everything));

        (await simulator.Program.WaitForExitAsync()).ShouldBe(0, simulator.Program.Story());
        SimulatorRecord record = simulator.ReadRecord();
        await router.WaitForArchivedAsync(record.Sent);
        await router.StopAsync();

        EventComparer.Compare(record, Archive.Read(folder)).ShouldBeEmpty();
        Repository.ShouldHold(
            Repository.PathOf("tests", "Router.EndToEnd.Tests", "Golden", "session.jsonl"),
            Normalise(await File.ReadAllTextAsync(folder.PathOf("events.jsonl"), Limit.Token), login));
    }

    /// <summary>In the order of the events' times, as order holds within a key alone; ids and numbers are counted from 1.</summary>
    private static string Normalise(string text, string login)
    {
        IEnumerable<string> lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .OrderBy(line => MemberOf(line, "time"), StringComparer.Ordinal)
            .Select((line, i) => line
                .Replace($"\"{MemberOf(line, "id")}\"", string.Create(CultureInfo.InvariantCulture, $"\"id-{i + 1}\""), StringComparison.Ordinal)
                .Replace($"\"{MemberOf(line, "sequence")}\"", string.Create(CultureInfo.InvariantCulture, $"\"{i + 1:D20}\""), StringComparison.Ordinal)
                .Replace(login, "sim-golden", StringComparison.Ordinal))
            .Select(line => Regex.Replace(line, Invented, "\"${name}\":\"invented\"", RegexOptions.NonBacktracking));
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string MemberOf(string line, string name)
    {
        using var envelope = JsonDocument.Parse(line);
        string text = envelope.RootElement.GetProperty(name).GetString()!;
        string form = name switch
        {
            "id" => @"\A[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\z",
            "sequence" => @"\A\d{20}\z",
            _ => @"\A2026-01-15T\d\d:\d\d:\d\d(\.\d+)?Z\z",
        };
        Regex.IsMatch(text, form, RegexOptions.NonBacktracking).ShouldBeTrue($"{name}: {text}");
        return text;
    }
}
