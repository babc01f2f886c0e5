using Router.Journal.Progress;
using Router.Journal.Records;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests;

/// <summary>What sinks say of themselves: cursors, rows, state, names.</summary>
public abstract partial class JournalStoreContract
{
    [Fact]
    public async Task Progress_makes_a_sink_known_and_moves_its_cursor()
    {
        await Append(Event("a", "crm"), Event("b", "crm"));
        await Move(Settled("crm", 2));
        SinkStanding standing = await Standing("crm");
        standing.Cursor.ShouldBe(2);
        standing.Waiting.ShouldBe(0);
        standing.OldestWaiting.ShouldBeNull();
        await Append(Event("c", "crm"));
        (await Standing("crm")).Waiting.ShouldBe(1);
        await Move(Settled("crm", 3));
        (await Standing("crm")).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_sink_that_becomes_known_has_what_was_journaled_for_it_behind_its_cursor()
    {
        await Append(Event("a", "crm"), Event("b", "crm"), Event("c", "crm"));
        await Move(Settled("crm", 1));
        (await Standing("crm")).Waiting.ShouldBe(2);
        (await _store.ReadSinkAsync("crm", 1, 10, default)).Entries.Select(entry => entry.Sequence).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task A_lower_cursor_does_not_move_a_sink_back()
    {
        await Append(Event("a", "crm"), Event("b", "crm"));
        await Move(Settled("crm", 2));
        await Move(Settled("crm", 1));
        (await Standing("crm")).Cursor.ShouldBe(2);
    }

    [Fact]
    public async Task Records_and_progress_of_one_append_come_together()
    {
        await Know("crm");
        EventRecord record = Event("a", "crm");
        AppendResult result = await _store.AppendAsync([record], [Settled("crm", 1)], default);
        result.LastSequence.ShouldBe(1);
        SinkStanding standing = await Standing("crm");
        standing.Cursor.ShouldBe(1);
        standing.Waiting.ShouldBe(0);
    }

    [Theory]
    [InlineData("cursor")]
    [InlineData("twice")]
    [InlineData("cancelled")]
    public async Task A_failed_append_changes_nothing(string how)
    {
        await Know("crm");
        await Append(Event("a", "crm"));
        SinkProgress good = Settled("crm", 1) with { State = Texts(("token", "new")) };
        IReadOnlyList<SinkProgress> progress = how switch
        {
            "cursor" => [good, Settled("mail", 99)],
            "twice" => [good, Settled("crm", 1)],
            _ => [good],
        };
        await Should.ThrowAsync<Exception>(async () =>
            await _store.AppendAsync([Event("b", "crm")], progress, new CancellationToken(canceled: how == "cancelled")));
        _store.LastSequence.ShouldBe(1);
        (await _store.ReadAsync(0, 10, default)).Count.ShouldBe(1);
        SinkStanding standing = await Standing("crm");
        standing.Cursor.ShouldBe(0);
        standing.State.ShouldBeEmpty();
        (await _store.ReadStandingAsync("mail", default)).ShouldBeNull();
        (await Append(Event("c", "crm"))).LastSequence.ShouldBe(2);
    }

    [Fact]
    public async Task Rows_are_kept_changed_and_done_with()
    {
        await Know("crm");
        EventRecord first = Event("k", "crm");
        EventRecord second = Event("k", "crm");
        await Append(first, second);
        DeliveryRow waiting = Row(first, 1, "crm", DeliveryRowState.Waiting);
        DeliveryRow held = Row(second, 2, "crm", DeliveryRowState.Held, attempts: 0);
        await Move(Settled("crm", 2) with { Rows = [held, waiting] });
        SinkStanding standing = await Standing("crm");
        standing.Rows.ShouldBe([waiting, held]);
        standing.Waiting.ShouldBe(0);

        DeliveryRow again = waiting with { Attempts = 2, Reason = "502" };
        await Move(Settled("crm", 2) with { Rows = [again] });
        (await Standing("crm")).Rows.ShouldBe([again, held]);

        await Move(Settled("crm", 2) with { DoneRows = [waiting.DeliveryId, "no such row"] });
        (await Standing("crm")).Rows.ShouldBe([held]);
    }

    [Fact]
    public async Task A_row_of_an_event_that_is_not_there_is_not_kept()
    {
        await Know("crm");
        await Append(Event("a", "crm"));
        await Move(Settled("crm", 1) with { Rows = [Row(Event("x", "crm"), 77, "crm", DeliveryRowState.Waiting)] });
        (await Standing("crm")).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task State_is_replaced_whole_and_stays_when_progress_has_none()
    {
        await Move(Settled("crm", 0) with { State = Texts(("token", "1"), ("offset", "7")) });
        await Move(Settled("crm", 0) with { State = Texts(("token", "2")) });
        await Append(Event("a", "crm"));
        await Move(Settled("crm", 1));
        IReadOnlyDictionary<string, string> state = (await Standing("crm")).State;
        state.Count.ShouldBe(1);
        state["token"].ShouldBe("2");
    }

    [Fact]
    public async Task A_forgotten_sink_is_not_known_any_more()
    {
        await Know("crm");
        EventRecord record = Event("a", "crm");
        await Append(record);
        await Move(Settled("crm", 1) with { Rows = [Row(record, 1, "crm", DeliveryRowState.Dead)] });
        await _store.ForgetSinkAsync("crm", default);
        await _store.ForgetSinkAsync("never seen", default);
        (await _store.ReadStandingAsync("crm", default)).ShouldBeNull();
        (await _store.ReadSinkAsync("crm", 0, 10, default)).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sink_takes_over_what_another_has_not_settled()
    {
        await Know("old");
        EventRecord first = Event("a", "old");
        await Append(first, Event("b", "old", "mail"));
        await Move(Settled("old", 1) with
        {
            Rows = [Row(first, 1, "old", DeliveryRowState.Waiting)],
            State = Texts(("token", "1")),
        });
        await Know("new");
        await Append(Event("c", "new"));
        await _store.TakeOverSinkAsync("old", "new", default);
        (await _store.ReadStandingAsync("old", default)).ShouldBeNull();
        SinkStanding standing = await Standing("new");
        standing.Cursor.ShouldBe(1);
        standing.Waiting.ShouldBe(2);
        standing.Rows.Single().DeliveryId.ShouldBe(DeliveryId.Of(first.Id, "old", ""));
        standing.State["token"].ShouldBe("1");
        SinkPage page = await _store.ReadSinkAsync("new", standing.Cursor, 10, default);
        page.Entries.Select(entry => entry.Sequence).ShouldBe([2, 3]);
        page.Entries[0].Record.Destinations.Select(item => item.Sink).ShouldBe(["new", "mail"]);
        (await _store.ReadEventsAsync([1], default))[0].Record.Destinations[0].Sink.ShouldBe("new");
    }

    [Fact]
    public async Task What_the_new_name_has_settled_does_not_come_again()
    {
        await Know("old");
        await Know("new");
        await Append(Event("a", "old"), Event("b", "new"), Event("c", "old"));
        await Move(Settled("new", 3));
        await _store.TakeOverSinkAsync("old", "new", default);
        (await Standing("new")).Cursor.ShouldBe(0);
        (await _store.ReadSinkAsync("new", 0, 10, default)).Entries.Select(entry => entry.Sequence).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task Taking_over_from_a_name_that_is_not_known_changes_nothing()
    {
        await Know("new");
        await _store.TakeOverSinkAsync("never seen", "new", default);
        (await _store.ReadStandingsAsync(default)).Select(item => item.Sink).ShouldBe(["new"]);
    }
}
