using Router.Journal.InMemory;
using Router.Journal.Progress;
using Router.Journal.Records;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests.InMemory;

public sealed class InMemoryRetentionTests
{
    private static readonly int Size = Event("k", "crm").Size;

    [Fact]
    public async Task Settled_records_go_first_and_the_oldest_of_them_first()
    {
        await using InMemoryJournalStore store = Room(4);
        await Move(store, Settled("crm", 0));
        await Append(store, Event("a", "crm"), Event("b", "crm"), Event("c", "crm"), Event("d", "crm"));
        await Move(store, Settled("crm", 2));
        (await Append(store, Event("e", "crm"))).Shed.ShouldBeEmpty();
        (await Sequences(store)).ShouldBe([2, 3, 4, 5]);
        (await Append(store, Event("f", "crm"))).Shed.ShouldBeEmpty();
        (await Sequences(store)).ShouldBe([3, 4, 5, 6]);
    }

    [Fact]
    public async Task A_settled_record_goes_before_an_older_one_that_waits()
    {
        await using InMemoryJournalStore store = Room(3);
        await Move(store, Settled("crm", 0));
        await Move(store, Settled("mail", 0));
        await Append(store, Event("a", "crm"), Event("b", "mail"), Event("c", "mail"));
        await Move(store, Settled("mail", 3));
        await Append(store, Event("d", "crm"), Event("e", "crm"));
        (await Sequences(store)).ShouldBe([1, 4, 5]);
    }

    [Fact]
    public async Task When_all_waits_the_oldest_is_shed_and_told_by_sink_and_route()
    {
        await using InMemoryJournalStore store = Room(3);
        await Move(store, Settled("crm", 0));
        await Move(store, Settled("mail", 0));
        await Append(store, Event("a", "crm", "mail"), Event("b", "crm"), Event("c", "crm"));
        AppendResult result = await Append(store, Event("d", "crm"), Event("e", "crm"));
        result.Shed.OrderBy(item => item.Sink, StringComparer.Ordinal).ShouldBe(
        [
            new ShedDeliveries("crm", "route to crm", 2, 1, 2),
            new ShedDeliveries("mail", "route to mail", 1, 1, 1),
        ]);
        SinkStanding standing = (await store.ReadStandingAsync("crm", default))!;
        standing.Waiting.ShouldBe(3);
        standing.Cursor.ShouldBe(0);
        (await store.ReadSinkAsync("crm", 0, 10, default)).Entries.Select(entry => entry.Sequence).ShouldBe([3, 4, 5]);
        (await store.ReadStandingAsync("mail", default))!.Waiting.ShouldBe(0);
    }

    [Theory]
    [InlineData(DeliveryRowState.Waiting, 0)]
    [InlineData(DeliveryRowState.Dead, 1)]
    public async Task An_event_with_a_row_waits_and_its_rows_go_with_it(DeliveryRowState state, long dead)
    {
        await using InMemoryJournalStore store = Room(2);
        await Move(store, Settled("crm", 0));
        EventRecord held = Event("a", "crm");
        await Append(store, held, Event("b", "crm"));
        await Move(store, Settled("crm", 2) with { Rows = [Row(held, 1, "crm", state)] });
        await Append(store, Event("c", "crm"));
        (await Sequences(store)).ShouldBe([1, 3]);
        (await Append(store, Event("d", "crm"))).Shed.ShouldBe([new ShedDeliveries("crm", "route to crm", 1, 1, 1, dead)]);
        (await store.ReadStandingAsync("crm", default))!.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_that_is_done_with_lets_its_event_go()
    {
        await using InMemoryJournalStore store = Room(2);
        await Move(store, Settled("crm", 0));
        EventRecord held = Event("a", "crm");
        await Append(store, held, Event("b", "crm"));
        await Move(store, Settled("crm", 1) with { Rows = [Row(held, 1, "crm", DeliveryRowState.Waiting)] });
        await Move(store, Settled("crm", 1) with { DoneRows = [DeliveryId.Of(held.Id, "crm", "")] });
        (await Append(store, Event("c", "crm"))).Shed.ShouldBeEmpty();
        (await Sequences(store)).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task A_sink_that_nobody_knows_holds_nothing()
    {
        await using InMemoryJournalStore store = Room(2);
        await Append(store, Event("a", "gone"), Event("b", "gone"));
        (await Append(store, Event("c", "gone"))).Shed.ShouldBeEmpty();
        (await Sequences(store)).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task A_forgotten_sink_lets_its_events_go()
    {
        await using InMemoryJournalStore store = Room(2);
        await Move(store, Settled("crm", 0));
        EventRecord held = Event("a", "crm");
        await Append(store, held, Event("b", "crm"));
        await Move(store, Settled("crm", 1) with { Rows = [Row(held, 1, "crm", DeliveryRowState.Dead)] });
        await store.ForgetSinkAsync("crm", default);
        (await Append(store, Event("c"), Event("d"))).Shed.ShouldBeEmpty();
        (await Sequences(store)).ShouldBe([3, 4]);
    }

    [Fact]
    public async Task A_sink_that_was_taken_over_holds_what_it_held()
    {
        await using InMemoryJournalStore store = Room(2);
        await Move(store, Settled("old", 0));
        await Append(store, Event("a", "old"));
        await store.TakeOverSinkAsync("old", "new", default);
        await Append(store, Event("b"), Event("c"));
        (await Sequences(store)).ShouldBe([1, 3]);
        await Move(store, Settled("new", 3));
        await Append(store, Event("d"));
        (await Sequences(store)).ShouldBe([3, 4]);
    }

    [Fact]
    public async Task What_is_kept_stays_within_the_size_over_many_pages()
    {
        await using InMemoryJournalStore store = Room(100);
        await Move(store, Settled("crm", 0));
        EventRecord old = Event("old", "crm");
        await Append(store, old);
        await Move(store, Settled("crm", 1) with { Rows = [Row(old, 1, "crm", DeliveryRowState.Dead)] });
        for (int i = 0; i < 50; i++)
        {
            AppendResult result = await Append(store, [.. Enumerable.Range(0, 90).Select(_ => Event("k", "crm"))]);
            result.Shed.ShouldBeEmpty();
            await Move(store, Settled("crm", result.LastSequence));
        }

        List<long> kept = await Sequences(store);
        kept.Count.ShouldBe(100);
        kept[0].ShouldBe(1);
        kept[1].ShouldBe(store.LastSequence - 98);
    }

    private static InMemoryJournalStore Room(int records) => new(new InMemoryJournalOptions { Size = records * Size });

    private static ValueTask<AppendResult> Append(InMemoryJournalStore store, params EventRecord[] records) =>
        store.AppendAsync([.. records.Select(Sized)], [], default);

    private static async Task Move(InMemoryJournalStore store, SinkProgress progress) => await store.AppendAsync([], [progress], default);

    private static async Task<List<long>> Sequences(InMemoryJournalStore store) =>
        [.. (await store.ReadAsync(0, int.MaxValue, default)).Select(entry => entry.Sequence)];

    /// <summary>All of one size, however many destinations they have.</summary>
    private static EventRecord Sized(EventRecord record) =>
        record with { Bytes = new byte[100 + ((1 - record.Destinations.Count) * 64)] };
}
