using System.Text.Json;
using Router.EndToEnd.Tests.Support;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite;

namespace Router.Durability.Tests.Kills;

/// <summary>
/// A Router with two destinations under a seeded office day, killed with SIGKILL at random moments and started again at once. What the
/// journal acknowledges is followed from outside; what arrived is read at the destinations themselves.
/// </summary>
internal sealed class KillRun : IAsyncDisposable
{
    private const string Archive = "archive";
    private const string Crm = "crm";

    private readonly KillPlan _plan;
    private readonly Random _random;
    private readonly TestFolder _folder = new();
    private readonly string[] _logins;
    private readonly AcknowledgedEvents _acknowledged = new();
    private readonly List<Arrival> _calls = [];
    private readonly List<int> _archived = [];
    private readonly List<DateTimeOffset> _deaths = [];
    private readonly Dictionary<string, List<SavedPlace>> _places = new(StringComparer.Ordinal) { [Archive] = [], [Crm] = [] };
    private WebhookServer _server = null!;
    private SimulatorProcess _simulator = null!;

    private KillRun(KillPlan plan)
    {
        _plan = plan;
        _random = new Random(plan.Seed);
        _logins = [.. Enumerable.Range(0, plan.Logins).Select(_ => TestFolder.NewLogin("kill"))];
    }

    private string JournalPath => _folder.PathOf("data", "journal.db");

    private string ArchivePath => _folder.PathOf("events.jsonl");

    public static async Task<KillReport> RunAsync(KillPlan plan)
    {
        await using var run = new KillRun(plan);
        return await run.RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<KillReport> RunAsync()
    {
        _server = await WebhookServer.StartAsync(TakeCall);
        _simulator = await SimulatorProcess.StartAsync(_folder, _logins, "--day", "--rate", $"{_plan.Rate}", "--seed", $"{_plan.Seed}");
        for (int run = 0; run < _plan.Kills; run++)
        {
            await LiveAndDieAsync(run);
        }

        SimulatorRecord record = await FinishAsync();
        IReadOnlyList<JournaledEvent> journal = await ReadJournalAsync();
        IReadOnlyList<JsonElement> archived = JsonLines.Read(ArchivePath);
        var known = journal.ToDictionary(item => item.Id, item => item.Sequence, StringComparer.Ordinal);
        return new KillReport
        {
            Plan = _plan,
            Acknowledged = _acknowledged.Count,
            Missed = _acknowledged.Missed,
            Journaled = journal.Count,
            Broken = [.. _acknowledged.Sequences.Where(item => known.GetValueOrDefault(item.Key) != item.Value).Select(item => $"{item.Value} {item.Key}")],
            Destinations =
            [
                DestinationCheck.Of(Archive, journal, [.. archived.Select((envelope, line) => Arrival.Of(RunOf(line), envelope))], _places[Archive]),
                DestinationCheck.Of(Crm, journal, _calls, _places[Crm]),
            ],
            Exposure = Exposure.Of(record, archived, _deaths),
        };
    }

    private async Task LiveAndDieAsync(int run)
    {
        await using RouterProcess router = await StartAsync(run);
        Task following = _acknowledged.FollowAsync(router.Control);
        int before = _acknowledged.Count;
        await Eventually.TrueAsync(() => _acknowledged.Count > before, () => $"Nothing is acknowledged. {router.Program.Story()}");

        // The moment is the test's random choice, not something that it waits for.
        await Task.Delay(_plan.Longest * _random.NextDouble(), TimeProvider.System);
        await router.Program.KillAsync();
        _deaths.Add(TimeProvider.System.GetUtcNow());
        await following;
        _archived.Add(JsonLines.Count(ArchivePath));
        await using SqliteJournalReader journal = await SqliteJournalReader.OpenAsync(JournalPath, CancellationToken.None);
        foreach ((string sink, List<SavedPlace> places) in _places)
        {
            SinkStanding? standing = await journal.ReadStandingAsync(sink, CancellationToken.None);
            places.Add(new SavedPlace(standing?.Cursor ?? 0, standing?.Rows.Select(row => row.Sequence).ToHashSet() ?? []));
        }
    }

    /// <summary>A last run that nobody kills: the app ends, everything that waits is delivered.</summary>
    private async Task<SimulatorRecord> FinishAsync()
    {
        await using RouterProcess router = await StartAsync(_plan.Kills);
        Task following = _acknowledged.FollowAsync(router.Control);
        await router.WaitForStatusAsync(state => Array.TrueForAll(_logins, state.IsSubscribed));
        SimulatorRecord record = await _simulator.QuitAsync();
        await router.WaitForStatusAsync(state => Array.TrueForAll(_logins, login => state.StateOf(login) != "subscribed")
            && state.WaitingOf(Archive) == 0 && state.WaitingOf(Crm) == 0);
        await router.StopAsync();
        await following;
        return record;
    }

    /// <summary>The query tells which run's request it is: one that was under way at a kill may be answered later.</summary>
    private Task<RouterProcess> StartAsync(int run) => RouterProcess.StartAsync(
        _folder,
        RouterProcess.Configuration(_logins, $$"""
            sinks:
              archive: { type: file, path: events.jsonl, rotate: { size: 0 } }
              crm: { type: webhook, url: "{{_server.Url}}?{{run}}" }
            routes:
              - { name: everything, to: archive }
              - { name: calls, when: { object: Call }, to: crm }
            """));

    private ValueTask<WebhookReply> TakeCall(WebhookCall call)
    {
        lock (_calls)
        {
            _calls.Add(Arrival.Of(int.Parse(call.Query.AsSpan(1), provider: null), call.Envelope));
        }

        return ValueTask.FromResult(WebhookReply.Taken);
    }

    /// <summary>Which run wrote a line of the archive.</summary>
    private int RunOf(int line) => _archived.TakeWhile(count => count <= line).Count();

    private async Task<IReadOnlyList<JournaledEvent>> ReadJournalAsync()
    {
        List<JournaledEvent> events = [];
        await using SqliteJournalReader journal = await SqliteJournalReader.OpenAsync(JournalPath, CancellationToken.None);
        long after = 0;
        while (await journal.ReadAsync(after, 1_000, CancellationToken.None) is { Count: > 0 } page)
        {
            foreach (JournalEntry entry in page)
            {
                if (entry.Record is EventRecord record)
                {
                    events.Add(new JournaledEvent(
                        entry.Sequence,
                        $"{record.Id}",
                        [.. record.Destinations.Where(item => !item.IsSuppressed).Select(item => item.Sink)]));
                }
            }

            after = page[^1].Sequence;
        }

        return events;
    }
}
