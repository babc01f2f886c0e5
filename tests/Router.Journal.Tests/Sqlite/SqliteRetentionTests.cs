using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests.Sqlite;

public sealed class SqliteRetentionTests : IDisposable
{
    private const int Large = 3_000;

    private readonly JournalFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Settled_records_go_by_age_and_what_waits_or_has_a_row_stays()
    {
        await using SqliteJournalStore store = await OpenAsync(new JournalKeep { Days = 30 });
        EventRecord dead = Event("a", "crm");
        await store.AppendAsync([dead, Event("b", "crm"), Event("c", "mail"), Event("d"), Event("e")], [Settled("crm", 0), Settled("mail", 0)], default);
        await store.AppendAsync([], [Settled("crm", 2) with { Rows = [Row(dead, 1, "crm", DeliveryRowState.Dead)] }], default);
        _folder.Time.Advance(TimeSpan.FromDays(29));
        await store.AppendAsync([], [], default);
        (await Sequences(store)).ShouldBe([1, 2, 3, 4, 5]);

        _folder.Time.Advance(TimeSpan.FromDays(2));
        (await store.AppendAsync([Event("f", _folder.Time.GetUtcNow(), [])], [], default)).Shed.ShouldBeEmpty();
        (await Sequences(store)).ShouldBe([1, 3, 6]);

        await store.AppendAsync([], [Settled("crm", 2) with { DoneRows = [DeliveryId.Of(dead.Id, "crm", "")] }], default);
        (await Sequences(store)).ShouldBe([3, 6]);
        await store.ForgetSinkAsync("mail", default);
        await store.AppendAsync([], [], default);
        (await Sequences(store)).ShouldBe([6]);
        store.LastSequence.ShouldBe(6);
    }

    [Fact]
    public async Task The_newest_record_stays_and_carries_the_number()
    {
        await using (SqliteJournalStore store = await OpenAsync(new JournalKeep { Days = 1 }))
        {
            await store.AppendAsync([Event("a"), Event("b")], [], default);
            _folder.Time.Advance(TimeSpan.FromDays(2));
            await store.AppendAsync([], [], default);
            (await Sequences(store)).ShouldBe([2]);
        }

        File.Delete(_folder.PathOf("journal.mark"));
        await using SqliteJournalStore again = await OpenAsync(new JournalKeep { Days = 1 });
        again.LastSequence.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Settled_records_go_by_size_the_oldest_first()
    {
        await using SqliteJournalStore store = await OpenAsync(new JournalKeep { Size = 1_000_000 });
        await store.AppendAsync([Of(Event("old", "crm"))], [Settled("crm", 0)], default);
        for (int i = 0; i < 20; i++)
        {
            (await store.AppendAsync([.. Enumerable.Range(0, 40).Select(_ => Of(Event("k")))], [], default)).Shed.ShouldBeEmpty();
        }

        List<long> left = await Sequences(store);
        left[0].ShouldBe(1);
        left[^1].ShouldBe(801);
        left.Skip(1).ShouldBe(Enumerable.Range((int)left[1], left.Count - 1).Select(i => (long)i));
        left.Count.ShouldBeInRange(150, 260);
    }

    [Fact]
    public async Task When_all_waits_the_oldest_is_shed_and_told_and_added_up()
    {
        await using SqliteJournalStore store = await OpenAsync(new JournalKeep { Size = 500_000 });
        await store.AppendAsync([], [Settled("crm", 0), Settled("mail", 0)], default);
        EventRecord dead = Of(Event("a", "crm", "mail"));
        await store.AppendAsync([dead], [], default);
        await store.AppendAsync([], [Settled("crm", 1) with { Rows = [Row(dead, 1, "crm", DeliveryRowState.Dead)] }], default);
        List<ShedDeliveries> shed = [];
        for (int i = 0; i < 10; i++)
        {
            shed.AddRange((await store.AppendAsync([.. Enumerable.Range(0, 40).Select(_ => Of(Event("k", "crm")))], [], default)).Shed);
        }

        long gone = (await Sequences(store))[0] - 1;
        gone.ShouldBeInRange(200, 380);
        shed.Where(item => item.Sink == "crm").Sum(item => item.Count).ShouldBe(gone);
        (await store.ReadShedAsync(default)).OrderBy(item => item.Sink, StringComparer.Ordinal).ShouldBe(
        [
            new ShedDeliveries("crm", "route to crm", gone, 1, gone, 1),
            new ShedDeliveries("mail", "route to mail", 1, 1, 1),
        ]);
        SinkStanding standing = (await store.ReadStandingAsync("crm", default))!;
        standing.Waiting.ShouldBe(401 - gone);
        standing.Dead.ShouldBe(0);
        (await store.ReadSinkAsync("crm", 1, 1, default)).Entries[0].Sequence.ShouldBe(gone + 1);
    }

    [Fact]
    public async Task A_full_journal_can_refuse_records_and_still_takes_progress()
    {
        SqliteJournalOptions options = _folder.Options with { Keep = new JournalKeep { Size = 500_000 }, WhenFull = WhenFull.StopReading };
        await using SqliteJournalStore store = await SqliteJournalStore.OpenAsync(options, default);
        await store.AppendAsync([.. Enumerable.Range(0, 200).Select(_ => Of(Event("k", "crm")))], [Settled("crm", 0)], default);
        for (int attempt = 0; attempt < 2; attempt++)
        {
            JournalException full = await Should.ThrowAsync<JournalException>(async () => await store.AppendAsync([Event("more")], [], default));
            full.Fault.ShouldBe(JournalFault.Full);
        }

        store.LastSequence.ShouldBe(200);
        (await Sequences(store)).Count.ShouldBe(200);
        await store.AppendAsync([], [Settled("crm", 150)], default);
        (await store.AppendAsync([Event("more")], [], default)).LastSequence.ShouldBe(201);
        (await store.ReadStandingAsync("crm", default))!.Waiting.ShouldBe(50);
    }

    [Fact]
    public async Task It_goes_in_steps_so_that_no_append_waits_long()
    {
        await using SqliteJournalStore store = await OpenAsync(new JournalKeep { Days = 1 });
        await store.AppendAsync([.. Enumerable.Range(0, 15_000).Select(_ => Event("k"))], [], default);
        _folder.Time.Advance(TimeSpan.FromDays(2));
        await store.AppendAsync([], [Settled("crm", 0)], default);
        (await Sequences(store))[0].ShouldBe(1_001);
        await store.AppendAsync([], [], default);
        (await Sequences(store))[0].ShouldBe(11_001);
        await store.AppendAsync([], [], default);
        (await Sequences(store)).ShouldBe([15_000]);
    }

    [Fact]
    public async Task Free_pages_are_given_back_in_small_steps()
    {
        await using SqliteJournalStore store = await OpenAsync(new JournalKeep { Days = 1 });
        await store.AppendAsync([.. Enumerable.Range(0, 6_000).Select(_ => Of(Event("k")))], [], default);
        _folder.Time.Advance(TimeSpan.FromDays(2));
        await store.AppendAsync([], [], default);
        long before = await store.OnWriterAsync(connection => Sql.Run(connection, "PRAGMA page_count"));
        await store.AppendAsync([], [], default);
        long after = await store.OnWriterAsync(connection => Sql.Run(connection, "PRAGMA page_count"));
        (before - after).ShouldBeInRange(512, 514);
    }

    private Task<SqliteJournalStore> OpenAsync(JournalKeep keep) => SqliteJournalStore.OpenAsync(_folder.Options with { Keep = keep }, default);

    private static EventRecord Of(EventRecord record) => record with { Bytes = new byte[Large] };

    private static async Task<List<long>> Sequences(SqliteJournalStore store) =>
        [.. (await store.ReadAsync(0, int.MaxValue, default)).Select(entry => entry.Sequence)];
}
