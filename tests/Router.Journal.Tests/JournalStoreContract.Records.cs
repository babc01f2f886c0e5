using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests;

/// <summary>Records: numbers, reading, what comes back.</summary>
public abstract partial class JournalStoreContract
{
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
    public async Task Events_are_read_by_number_and_missing_ones_left_out()
    {
        EventRecord first = Event("a", "crm");
        await Append(first, Gap(), Event("b", "crm"));
        IReadOnlyList<SinkEntry> read = await _store.ReadEventsAsync([1, 2, 3, 99], default);
        read.Select(entry => entry.Sequence).ShouldBe([1, 3]);
        read[0].Record.Id.ShouldBe(first.Id);
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
}
