using System.Globalization;
using Router.Journal.InMemory;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests.Sqlite;

/// <summary>Anything done to a journal in SQLite and to one in memory: both answer alike, also after the file was opened anew.</summary>
public sealed class ModelTests : IAsyncLifetime, IDisposable
{
    /// <summary>The first two take each other over; no event goes to both, for which of its deliveries then wait is left open.</summary>
    private static readonly string[] Sinks = ["a", "b", "c", "d"];

    private readonly JournalFolder _folder = new();
    private readonly InMemoryJournalStore _model = new();
    private SqliteJournalStore _store = null!;
    private Random _random = null!;

    /// <summary>The numbers that are no event's, of which there are no rows.</summary>
    private readonly HashSet<long> _gaps = [];

    public async Task InitializeAsync() => _store = await _folder.OpenAsync();

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _model.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task It_answers_as_a_journal_in_memory_does(int seed)
    {
        _random = new Random(seed);
        for (int step = 0; step < 400; step++)
        {
            await Change();
            await Compare();
        }
    }

    private async Task Change()
    {
        switch (_random.Next(40))
        {
            case 0:
                string forgotten = AnySink();
                await _model.ForgetSinkAsync(forgotten, default);
                await _store.ForgetSinkAsync(forgotten, default);
                break;
            case 1 or 2:
                (string from, string to) = _random.Next(2) == 0 ? ("a", "b") : ("b", "a");
                await _model.TakeOverSinkAsync(from, to, default);
                await _store.TakeOverSinkAsync(from, to, default);
                break;
            case 3:
                await _store.DisposeAsync();
                _store = await _folder.OpenAsync();
                break;
            default:
                JournalRecord[] records = [.. Enumerable.Range(0, _random.Next(6)).Select<int, JournalRecord>(_ => _random.Next(8) == 0 ? AnyGap() : AnyEvent())];
                SinkProgress[] progress = [.. Sinks.Where(_ => _random.Next(3) == 0).Select(sink => AnyProgress(sink, records.Length))];
                _gaps.UnionWith(Enumerable.Range(0, records.Length).Where(i => records[i] is GapRecord).Select(i => _model.LastSequence + 1 + i));
                AppendResult expected = await _model.AppendAsync(records, progress, default);
                (await _store.AppendAsync(records, progress, default)).LastSequence.ShouldBe(expected.LastSequence);
                break;
        }
    }

    private async Task Compare()
    {
        _store.LastSequence.ShouldBe(_model.LastSequence);
        long after = _random.NextInt64(_model.LastSequence + 3) - 1;
        int limit = _random.Next(3) == 0 ? int.MaxValue : _random.Next(1, 20);
        Same(await _store.ReadAsync(after, limit, default), await _model.ReadAsync(after, limit, default));
        long[] sequences = [.. Enumerable.Range(0, 4).Select(_ => Math.Max(1, AnySequence() - _random.Next(2)))];
        Same(await _store.ReadEventsAsync(sequences, default), await _model.ReadEventsAsync(sequences, default));
        (await _store.ReadAttemptsAsync(sequences[0], default)).ShouldBe(await _model.ReadAttemptsAsync(sequences[0], default));
        DateTimeOffset time = Start.AddSeconds(_random.Next(-60, 1500));
        (await _store.FindAsync(time, default)).ShouldBe(await _model.FindAsync(time, default));
        (await _store.ReadStandingsAsync(default)).Select(Describe).Order(StringComparer.Ordinal)
            .ShouldBe((await _model.ReadStandingsAsync(default)).Select(Describe).Order(StringComparer.Ordinal));
        foreach (string sink in Sinks)
        {
            SinkPage page = await _store.ReadSinkAsync(sink, after, limit, default);
            SinkPage expected = await _model.ReadSinkAsync(sink, after, limit, default);
            page.Through.ShouldBe(expected.Through);
            Same(ForSink(page.Entries, sink), ForSink(expected.Entries, sink));
            (await _store.ReadDeadLettersAsync(sink, after, limit, default)).ShouldBe(await _model.ReadDeadLettersAsync(sink, after, limit, default));
        }
    }

    private static void Same(IReadOnlyList<JournalEntry> actual, IReadOnlyList<JournalEntry> expected)
    {
        actual.Select(entry => entry.Sequence).ShouldBe(expected.Select(entry => entry.Sequence));
        foreach ((JournalEntry read, JournalEntry written) in actual.Zip(expected))
        {
            read.Record.ShouldBeSameAs(written.Record);
        }
    }

    private static void Same(IReadOnlyList<SinkEntry> actual, IReadOnlyList<SinkEntry> expected) =>
        Same([.. actual.Select(entry => new JournalEntry(entry.Sequence, entry.Record))], [.. expected.Select(entry => new JournalEntry(entry.Sequence, entry.Record))]);

    /// <summary>The entries with the sink's own destinations: in memory, what others are called may be old there.</summary>
    private static List<SinkEntry> ForSink(IReadOnlyList<SinkEntry> entries, string sink) =>
        [.. entries.Select(entry => new SinkEntry(
            entry.Sequence, entry.Record with { Destinations = [.. entry.Record.Destinations.Where(item => item.Sink == sink)] }))];

    private static string Describe(SinkStanding standing) => string.Create(
        CultureInfo.InvariantCulture,
        $"{standing.Sink} {standing.Cursor} {standing.Waiting} {standing.OldestWaiting:O} {standing.Dead} {string.Join(';', standing.Rows)} {string.Join(';', standing.State)}");

    private EventRecord AnyEvent() => Event("key" + _random.Next(5), AnyTime(), [.. AnyDestinations()]);

    private GapRecord AnyGap() => Gap() with { At = AnyTime() };

    /// <summary>Later and later, but not quite in order.</summary>
    private DateTimeOffset AnyTime() => Start.AddSeconds(_model.LastSequence + _random.Next(-20, 20));

    private IEnumerable<JournaledDestination> AnyDestinations()
    {
        string[] among = [Sinks[_random.Next(2)], "c", "d", "nobody"];
        for (int i = _random.Next(4); i > 0; i--)
        {
            yield return Destination(among[_random.Next(among.Length)], "address" + i, "route" + i, _random.Next(5) == 0);
        }
    }

    private SinkProgress AnyProgress(string sink, int appended) => new()
    {
        Sink = sink,
        Cursor = Math.Max(0, _model.LastSequence + appended - _random.Next(40)),
        Rows = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => AnyRow()).Where(row => !_gaps.Contains(row.Sequence))],
        DoneRows = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => IdOf(AnySequence(), _random.Next(2)))],
        Attempts = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => AnyAttempt(appended))],
        State = _random.Next(5) == 0 ? Texts(("token", _random.Next(100).ToString(CultureInfo.InvariantCulture))) : null,
    };

    private DeliveryRow AnyRow()
    {
        long sequence = AnySequence();
        int destination = _random.Next(2);
        return new DeliveryRow
        {
            DeliveryId = IdOf(sequence, destination),
            Sequence = sequence,
            Destination = destination,
            Key = "key" + _random.Next(5),
            State = (DeliveryRowState)_random.Next(3),
            Attempts = _random.Next(5),
            Since = Start.AddSeconds(_random.Next(100)),
            Reason = "503",
        };
    }

    private DeliveryAttempt AnyAttempt(int appended) => new(
        AnySequence() + _random.Next(appended + 1), _random.Next(2), Start.AddSeconds(_random.Next(100)), _random.Next(3), (AttemptResult)_random.Next(8), "why");

    private string AnySink() => Sinks[_random.Next(Sinks.Length)];

    /// <summary>The number of a record, a late one as a rule; or the number before the first or behind the last.</summary>
    private long AnySequence() => Math.Max(0, _model.LastSequence + 1 - _random.Next(_random.Next(5) == 0 ? 1000 : 30));

    private static string IdOf(long sequence, int destination) => string.Create(CultureInfo.InvariantCulture, $"{sequence}.{destination}");
}
