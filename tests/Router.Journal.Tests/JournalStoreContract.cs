using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests;

/// <summary>What every store does; each store's tests derive from it.</summary>
public abstract class JournalStoreContract : IAsyncLifetime
{
    private IJournalStore _store = null!;

    /// <summary>Opens an empty store that has room for all that a test appends.</summary>
    protected abstract ValueTask<IJournalStore> OpenAsync();

    public async Task InitializeAsync() => _store = await OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task An_empty_journal_has_nothing()
    {
        _store.LastSequence.ShouldBe(0);
        (await _store.ReadAsync(0, 10, default)).ShouldBeEmpty();
        (await _store.ReadStandingsAsync(default)).ShouldBeEmpty();
        (await _store.ReadStandingAsync("crm", default)).ShouldBeNull();
        SinkPage page = await _store.ReadSinkAsync("crm", 0, 10, default);
        page.Entries.ShouldBeEmpty();
        page.Through.ShouldBe(0);
    }

    [Fact]
    public async Task Records_get_numbers_in_their_order_from_one_on()
    {
        EventRecord first = Event("a");
        GapRecord second = Gap();
        EventRecord third = Event("b");
        (await Append(first, second)).LastSequence.ShouldBe(2);
        (await Append(third)).LastSequence.ShouldBe(3);
        _store.LastSequence.ShouldBe(3);
        IReadOnlyList<JournalEntry> all = await _store.ReadAsync(0, 10, default);
        all.Select(entry => entry.Sequence).ShouldBe([1, 2, 3]);
        all.Select(entry => entry.Record.Id).ShouldBe([first.Id, second.Id, third.Id]);
    }

    [Fact]
    public async Task Reading_starts_behind_a_number_and_ends_at_the_limit()
    {
        await Append(Enumerable.Range(0, 10).Select(i => Event("k" + i)).ToArray());
        (await _store.ReadAsync(3, 4, default)).Select(entry => entry.Sequence).ShouldBe([4, 5, 6, 7]);
        (await _store.ReadAsync(8, 4, default)).Select(entry => entry.Sequence).ShouldBe([9, 10]);
        (await _store.ReadAsync(10, 4, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_comes_back_as_it_was_appended()
    {
        EventRecord record = Event("key", Start, [Destination("crm", "chat-1", "missed calls"), Destination("mail", isSuppressed: true)]);
        await Append(record);
        var read = (EventRecord)(await _store.ReadAsync(0, 1, default))[0].Record;
        read.Key.ShouldBe("key");
        read.Login.ShouldBe("271914");
        read.At.ShouldBe(Start);
        read.Revision.ShouldBe(1);
        read.Bytes.Length.ShouldBe(100);
        read.Packet.Object.ShouldBe("Call");
        read.Destinations.Count.ShouldBe(2);
        read.Destinations[0].Sink.ShouldBe("crm");
        read.Destinations[0].Address.ShouldBe("chat-1");
        read.Destinations[0].Route.ShouldBe("missed calls");
        read.Destinations[0].Options["chat"].ShouldBe("chat-1");
        read.Destinations[0].IsSuppressed.ShouldBeFalse();
        read.Destinations[1].IsSuppressed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_sink_reads_only_what_is_its_own_and_learns_how_far_it_looked()
    {
        await Know("crm");
        await Know("mail");
        await Append(Event("a", "crm"), Event("b", "mail"), Event("c"), Event("d", "mail", "crm"), Gap());
        SinkPage page = await _store.ReadSinkAsync("crm", 0, 10, default);
        page.Entries.Select(entry => entry.Sequence).ShouldBe([1, 4]);
        page.Through.ShouldBe(5);
    }

    [Fact]
    public async Task A_full_page_says_that_it_looked_no_further_than_its_last_entry()
    {
        await Know("crm");
        await Append(Event("a", "crm"), Event("b"), Event("c", "crm"), Event("d"), Event("e", "crm"));
        SinkPage first = await _store.ReadSinkAsync("crm", 0, 2, default);
        first.Entries.Select(entry => entry.Sequence).ShouldBe([1, 3]);
        first.Through.ShouldBe(3);
        SinkPage second = await _store.ReadSinkAsync("crm", first.Through, 2, default);
        second.Entries.Select(entry => entry.Sequence).ShouldBe([5]);
        second.Through.ShouldBe(5);
    }

    [Fact]
    public async Task An_event_with_two_destinations_in_one_sink_is_one_entry_with_both_in_order()
    {
        await Know("tg");
        await Append(Event("a", Start, [Destination("tg", "chat-1"), Destination("mail"), Destination("tg", "chat-2")]));
        SinkPage page = await _store.ReadSinkAsync("tg", 0, 10, default);
        page.Entries.Count.ShouldBe(1);
        page.Entries[0].Record.Destinations.Select(item => item.Address).ShouldBe(["chat-1", "", "chat-2"]);
        (await Standing("tg")).Waiting.ShouldBe(2);
    }

    [Fact]
    public async Task A_suppressed_destination_is_kept_and_never_read_by_its_sink()
    {
        await Know("tg");
        await Append(
            Event("a", Start, [Destination("tg", "chat-1", isSuppressed: true)]),
            Event("b", Start.AddSeconds(1), [Destination("tg", "chat-1", isSuppressed: true), Destination("tg", "chat-2")]));
        (await _store.ReadSinkAsync("tg", 0, 10, default)).Entries.Select(entry => entry.Sequence).ShouldBe([2]);
        SinkStanding standing = await Standing("tg");
        standing.Waiting.ShouldBe(1);
        standing.OldestWaiting.ShouldBe(Start.AddSeconds(1));
        ((EventRecord)(await _store.ReadAsync(0, 1, default))[0].Record).Destinations.Count.ShouldBe(1);
    }

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
    public async Task Standings_tell_of_all_sinks_that_ever_said_so()
    {
        await Know("crm");
        await Append(Event("a", "crm", "mail"));
        await Know("archive");
        IReadOnlyList<SinkStanding> standings = await _store.ReadStandingsAsync(default);
        standings.Select(item => item.Sink).Order(StringComparer.Ordinal).ShouldBe(["archive", "crm"]);
        standings.Single(item => item.Sink == "crm").Waiting.ShouldBe(1);
        standings.Single(item => item.Sink == "archive").Cursor.ShouldBe(1);
    }

    [Fact]
    public async Task The_oldest_that_waits_is_the_first_behind_the_cursor()
    {
        await Know("crm");
        await Append(Event("a", Start, [Destination("crm")]), Event("b", Start.AddMinutes(1), [Destination("crm")]));
        (await Standing("crm")).OldestWaiting.ShouldBe(Start);
        await Move(Settled("crm", 1));
        (await Standing("crm")).OldestWaiting.ShouldBe(Start.AddMinutes(1));
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

    [Fact]
    public async Task Events_are_read_by_number_and_missing_ones_left_out()
    {
        EventRecord first = Event("a", "crm");
        await Append(first, Gap(), Event("b", "crm"));
        IReadOnlyList<SinkEntry> read = await _store.ReadEventsAsync([1, 2, 3, 99], default);
        read.Select(entry => entry.Sequence).ShouldBe([1, 3]);
        read[0].Record.Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task Dead_letters_are_counted_and_read_in_pages()
    {
        await Know("crm");
        EventRecord[] records = [Event("a", "crm"), Event("b", "crm"), Event("c", "crm"), Event("d", "crm")];
        await Append(records);
        DeliveryRow[] rows = [.. records.Select((record, i) => Row(record, i + 1, "crm", i == 1 ? DeliveryRowState.Waiting : DeliveryRowState.Dead))];
        await Move(Settled("crm", 4) with { Rows = rows });
        SinkStanding standing = await Standing("crm");
        standing.Rows.ShouldBe([rows[1]]);
        standing.Dead.ShouldBe(3);
        (await _store.ReadDeadLettersAsync("crm", 0, 2, default)).ShouldBe([rows[0], rows[2]]);
        (await _store.ReadDeadLettersAsync("crm", 3, 2, default)).ShouldBe([rows[3]]);
        (await _store.ReadDeadLettersAsync("mail", 0, 2, default)).ShouldBeEmpty();

        await Move(Settled("crm", 4) with { Rows = [rows[0] with { State = DeliveryRowState.Waiting }], DoneRows = [rows[2].DeliveryId] });
        standing = await Standing("crm");
        standing.Rows.Count.ShouldBe(2);
        standing.Dead.ShouldBe(1);
    }

    [Fact]
    public async Task All_dead_letters_of_an_event_come_in_one_page()
    {
        await Know("tg");
        EventRecord record = Event("a", Start, [Destination("tg", "1"), Destination("tg", "2")]);
        await Append(record);
        DeliveryRow first = Row(record, 1, "tg", DeliveryRowState.Dead) with { DeliveryId = "first" };
        DeliveryRow second = first with { DeliveryId = "second", Destination = 1 };
        await Move(Settled("tg", 1) with { Rows = [second, first] });
        (await _store.ReadDeadLettersAsync("tg", 0, 1, default)).ShouldBe([first, second]);
    }

    [Fact]
    public async Task A_dead_letter_that_the_cursor_has_not_passed_stands_with_the_rows()
    {
        await Know("crm");
        EventRecord first = Event("a", "crm");
        EventRecord second = Event("b", "crm");
        await Append(first, second);
        DeliveryRow dead = Row(second, 2, "crm", DeliveryRowState.Dead);
        await Move(Settled("crm", 0) with { Rows = [dead] });
        (await Standing("crm")).Rows.ShouldBe([dead]);
        await Move(Settled("crm", 2));
        (await Standing("crm")).Rows.ShouldBeEmpty();
        (await Standing("crm")).Dead.ShouldBe(1);
    }

    [Fact]
    public async Task Attempts_are_kept_in_the_order_in_which_they_ended()
    {
        await Know("crm");
        await Know("mail");
        await Append(Event("a", "crm", "mail"), Event("b", "crm"), Event("c", "crm"));
        DeliveryAttempt failed = new(1, 0, Start.AddSeconds(1), 1, AttemptResult.Failed, "503");
        DeliveryAttempt delivered = new(1, 0, Start.AddSeconds(2), 2, AttemptResult.Delivered, "");
        DeliveryAttempt other = new(3, 0, Start.AddSeconds(2), 1, AttemptResult.Delivered, "");
        DeliveryAttempt mail = new(1, 1, Start.AddSeconds(3), 1, AttemptResult.Rejected, "550 no such user");
        await Move(Settled("crm", 0) with { Attempts = [failed] });
        await Move(Settled("crm", 1) with { Attempts = [delivered, other] });
        await Move(Settled("mail", 1) with { Attempts = [mail] });
        (await _store.ReadAttemptsAsync(1, default)).ShouldBe([new("crm", failed), new("crm", delivered), new("mail", mail)]);
        (await _store.ReadAttemptsAsync(2, default)).ShouldBeEmpty();
        (await _store.ReadAttemptsAsync(3, default)).ShouldBe([new("crm", other)]);
    }

    [Fact]
    public async Task A_time_is_found_by_when_records_were_written()
    {
        EventRecord replay = Event("c", Start, []) with { ReplayedAt = Start.AddMinutes(9) };
        await Append(Event("a", Start, []), Event("b", Start.AddMinutes(5), []), replay);
        (await _store.FindAsync(Start.AddHours(-1), default)).ShouldBe(0);
        (await _store.FindAsync(Start, default)).ShouldBe(0);
        (await _store.FindAsync(Start.AddMinutes(1), default)).ShouldBe(1);
        (await _store.FindAsync(Start.AddMinutes(6), default)).ShouldBe(2);
        (await _store.FindAsync(Start.AddHours(1), default)).ShouldBe(3);
    }

    [Fact]
    public async Task A_replay_comes_back_as_one_and_waits_since_it_was_asked_for()
    {
        await Know("crm");
        DateTimeOffset asked = Start.AddDays(1);
        await Append(Event("a", "crm") with { ReplayedAt = asked });
        (await _store.ReadSinkAsync("crm", 0, 1, default)).Entries[0].Record.ReplayedAt.ShouldBe(asked);
        (await Standing("crm")).OldestWaiting.ShouldBe(asked);
    }

    [Fact]
    public async Task Every_kind_of_record_comes_back_as_it_was_appended()
    {
        var gap = new GapRecord
        {
            Id = Guid.CreateVersion7(),
            Login = "271914",
            At = Start,
            From = Start.AddMinutes(-1),
            Reason = "канал закрыт",
            SubscriptionsLost = [new Category("Softphone", "Call", "self"), new Category("Colleagues", "Message", "incoming")],
        };
        var malformed = new MalformedRecord
        {
            Id = Guid.CreateVersion7(), Login = "271915", At = Start, Bytes = new byte[] { 1, 2, 3 }, Reason = "no root element",
        };
        var command = new CommandRecord
        {
            Id = Guid.CreateVersion7(),
            Login = "271914",
            At = Start,
            Command = AgentCommand.Subscribe("17", new Category("Softphone", "Call", "self")),
            Outcome = "refused",
            Text = "Mode is not recognized",
            EndedAt = Start.AddSeconds(1),
        };
        var intervention = new InterventionRecord
        {
            Id = Guid.CreateVersion7(), Login = "", At = Start, Sink = "crm", What = "skip", Range = new SequenceRange(3, 9), Count = 5,
        };
        await Append(gap, malformed, command, intervention);
        IReadOnlyList<JournalEntry> read = await _store.ReadAsync(0, 10, default);
        var gapRead = (GapRecord)read[0].Record;
        gapRead.From.ShouldBe(gap.From);
        gapRead.Reason.ShouldBe(gap.Reason);
        gapRead.SubscriptionsLost.ShouldBe(gap.SubscriptionsLost);
        var malformedRead = (MalformedRecord)read[1].Record;
        malformedRead.Bytes.ToArray().ShouldBe([1, 2, 3]);
        malformedRead.Reason.ShouldBe("no root element");
        malformedRead.Login.ShouldBe("271915");
        var commandRead = (CommandRecord)read[2].Record;
        commandRead.Command.Id.ShouldBe("17");
        commandRead.Command.Action.ShouldBe(command.Command.Action);
        commandRead.Command.Initiator.ShouldBe("self");
        commandRead.Outcome.ShouldBe("refused");
        commandRead.Text.ShouldBe("Mode is not recognized");
        commandRead.EndedAt.ShouldBe(command.EndedAt);
        read[3].Record.ShouldBe(intervention);
    }

    [Fact]
    public async Task Numbers_are_never_used_again()
    {
        await Know("crm");
        await Append(Event("a", "crm"));
        await _store.ForgetSinkAsync("crm", default);
        await Append(Event("b"));
        await Move(Settled("crm", 2));
        (await Append(Event("c"))).LastSequence.ShouldBe(3);
    }

    [Fact]
    public async Task Reads_beside_appends_see_whole_batches_in_order()
    {
        await Know("crm");
        var appends = Task.Run(async () =>
        {
            for (int i = 0; i < 200; i++)
            {
                await Append(Event("a", "crm"), Event("b"), Event("c", "crm"), Gap());
            }
        });
        long seen = 0;
        List<long> forSink = [];
        long cursor = 0;
        while (!appends.IsCompleted || seen < 800 || cursor < 800)
        {
            foreach (JournalEntry entry in await _store.ReadAsync(seen, 64, default))
            {
                entry.Sequence.ShouldBe(++seen);
            }

            SinkPage page = await _store.ReadSinkAsync("crm", cursor, 33, default);
            forSink.AddRange(page.Entries.Select(entry => entry.Sequence));
            page.Through.ShouldBeGreaterThanOrEqualTo(cursor);
            cursor = page.Through;
            (await Standing("crm")).Waiting.ShouldBeGreaterThanOrEqualTo(forSink.Count);
            await Task.Yield();
        }

        await appends;
        forSink.ShouldBe(Enumerable.Range(0, 200).SelectMany(i => new long[] { (i * 4) + 1, (i * 4) + 3 }));
    }

    private ValueTask<AppendResult> Append(params JournalRecord[] records) => _store.AppendAsync(records, [], default);

    private ValueTask<AppendResult> Move(SinkProgress progress) => _store.AppendAsync([], [progress], default);

    private ValueTask<AppendResult> Know(string sink) => Move(Settled(sink, _store.LastSequence));

    private async Task<SinkStanding> Standing(string sink) => (await _store.ReadStandingAsync(sink, default)).ShouldNotBeNull();
}
