using Akka.Actor;
using Router.Actors.Deliveries;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Tests.Deliveries;

/// <summary>What people tell a sink to do, and what the journal keeps of it and of attempts.</summary>
public sealed class SinkPeopleTests : SinkTestKit
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Each_ended_attempt_is_written_down_with_its_number_and_reason()
    {
        await Append("a", "b", "bad");
        await Start(Settings() with { Composer = new TestComposer { BrokenKey = "bad" } });
        (await Sink.NextCall()).Retry("503");
        (await Sink.NextCall()).Retry("503");
        await Shown(item => item.State == SinkState.Down);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Sink.NextCall()).Deliver();
        (await Sink.NextCall()).Reject("400");
        await Saved(item => item.Cursor == 3);
        (await Attempts(1)).ShouldBe([(1, AttemptResult.Failed, "503"), (2, AttemptResult.Delivered, "")]);
        (await Attempts(2)).ShouldBe([(1, AttemptResult.Failed, "503"), (2, AttemptResult.Rejected, "400")]);
        (await Attempts(3)).ShouldBe([(0, AttemptResult.NotMade, "the template does not compile")]);
    }

    [Fact]
    public async Task What_is_too_old_or_given_up_is_written_down_as_such()
    {
        await Append(TestEvents.Of("a", Time.AddHours(-3), Name), TestEvents.Of("b", Time, Name));
        await Start(Settings() with { Composer = new TestComposer { ValidFor = TimeSpan.FromHours(2) }, GiveUpAfter = TimeSpan.FromHours(1) });
        (await Sink.NextCall()).Retry("503", Time.AddHours(1));
        await Shown(item => item.State == SinkState.Down);
        Clock.Advance(TimeSpan.FromHours(1));
        (await Sink.NextCall()).Retry("503");
        await Saved(item => item.Cursor == 2);
        (await Attempts(1)).Single().Result.ShouldBe(AttemptResult.Expired);
        (await Attempts(2)).Select(item => (item.Number, item.Result)).ShouldBe([(1, AttemptResult.Failed), (2, AttemptResult.GivenUp)]);
    }

    [Fact]
    public async Task Dead_letters_that_are_requeued_go_out_in_order_and_count_from_the_first_attempt()
    {
        await Append("a", "a", "b");
        IActorRef sink = await Start();
        for (int i = 0; i < 3; i++)
        {
            (await Sink.NextCall()).Reject();
        }

        await Saved(item => item.Cursor == 3);
        string[] ids = [.. (await DeadLetters()).Select(row => row.DeliveryId)];
        sink.Tell(new RequeueDeadLetters(Name, [ids[1], "no such id", ids[0]]), TestActor);
        DeadLettersHandled answer = await Answered<DeadLettersHandled>();
        answer.Count.ShouldBe(2);
        answer.Unknown.ShouldBe(["no such id"]);
        foreach (long sequence in new long[] { 1, 2 })
        {
            SinkCallScript call = await Sink.NextCall();
            call.Sequences.ShouldBe([sequence]);
            call.Deliveries[0].Attempt.ShouldBe(1);
            call.Deliver();
        }

        await Saved(item => item is { Rows.Count: 0, Dead: 1 });
        (await Attempts(1)).Select(item => item.Result).ShouldBe(
            [AttemptResult.Rejected, AttemptResult.Requeued, AttemptResult.Delivered]);
        InterventionRecord record = await Intervened();
        (record.What, record.Count, record.Range).ShouldBe(("retry", 2, new SequenceRange(1, 2)));
        (await Shown(item => item.Dead == 1)).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_dead_letter_that_is_requeued_twice_goes_out_once()
    {
        await Append("a");
        IActorRef sink = await Start();
        (await Sink.NextCall()).Reject();
        await Saved(item => item.Cursor == 1);
        string id = (await DeadLetters()).Single().DeliveryId;
        sink.Tell(new RequeueDeadLetters(Name, [id]), TestActor);
        sink.Tell(new RequeueDeadLetters(Name, [id]), TestActor);
        (await Answered<DeadLettersHandled>()).Count.ShouldBe(1);
        DeadLettersHandled second = await Answered<DeadLettersHandled>();
        (second.Count, second.Unknown.Count).ShouldBe((0, 1));
        (await Sink.NextCall()).Deliver();
        await Saved(item => item.Rows.Count == 0);
        Sink.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_dead_letter_that_had_expired_is_delivered_when_it_is_requeued()
    {
        await Append(TestEvents.Of("a", Time.AddHours(-3), Name));
        IActorRef sink = await Start(Settings() with { Composer = new TestComposer { ValidFor = TimeSpan.FromHours(2) } });
        await Saved(item => item.Cursor == 1);
        sink.Tell(new RequeueDeadLetters(Name, [(await DeadLetters()).Single().DeliveryId]), TestActor);
        (await Answered<DeadLettersHandled>()).Count.ShouldBe(1);
        (await Sink.NextCall()).Sequences.ShouldBe([1]);
    }

    [Fact]
    public async Task Dead_letters_that_are_discarded_are_gone()
    {
        await Append("a", "b");
        IActorRef sink = await Start();
        (await Sink.NextCall()).Reject();
        (await Sink.NextCall()).Reject();
        await Saved(item => item.Cursor == 2);
        sink.Tell(new DiscardDeadLetters(Name, [(await DeadLetters())[0].DeliveryId]), TestActor);
        (await Answered<DeadLettersHandled>()).Count.ShouldBe(1);
        (await DeadLetters()).Single().Sequence.ShouldBe(2);
        (await Attempts(1))[^1].Result.ShouldBe(AttemptResult.Discarded);
        (await Intervened()).What.ShouldBe("discard");
        (await Shown(item => item.Dead == 1)).Waiting.ShouldBe(0);
        Sink.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Skipping_gives_up_all_that_waits_and_what_is_in_flight_ends_as_it_ends()
    {
        await Append("a", "a", "b", "a");
        IActorRef sink = await Start();
        (await Sink.NextCall()).Retry("429");
        (await Sink.NextCall()).Deliver();
        await Saved(item => item.Rows.Count == 3);
        await Append("c", "d", "e");
        SinkCallScript call = await Sink.NextCall();
        call.Sequences.ShouldBe([5]);
        sink.Tell(new SkipSink(Name), TestActor);
        SinkSkipped skipped = await Answered<SinkSkipped>();
        (skipped.IsKnown, skipped.Count).ShouldBe((true, 5));
        SinkStanding standing = (await Store.ReadStandingAsync(Name, default))!;
        (standing.Rows.Count, standing.Waiting, standing.Cursor).ShouldBe((0, 0, 7));
        InterventionRecord record = await Intervened();
        (record.What, record.Count, record.Range).ShouldBe(("skip", 5, new SequenceRange(1, 7)));

        call.Retry("503");
        await Append("f");
        SinkCallScript next = await Sink.NextCall();
        next.Sequences.ShouldBe([9], "the record of the skip is number 8");
        next.Deliver();
        (await Shown(item => item.Delivered == 2)).Waiting.ShouldBe(0);
        Sink.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Skipping_a_long_backlog_reads_none_of_it()
    {
        await Append([.. Enumerable.Range(0, 1_000).Select(item => "key" + (item % 50))]);
        var store = new CountingStore(Store);
        IActorRef sink = await Start(Settings() with { Window = 16 }, store);
        (await Sink.NextCall()).Retry();
        (await Sink.NextCall()).Retry();
        await Shown(item => item.State == SinkState.Down);
        sink.Tell(new SkipSink(Name), TestActor);
        (await Answered<SinkSkipped>()).Count.ShouldBe(1_000);
        (await Shown(item => item.Waiting == 0)).State.ShouldBe(SinkState.Down);
        store.EntriesRead.ShouldBe(16);
    }

    [Fact]
    public async Task Draining_delivers_what_there_is_and_pauses_before_what_comes_later()
    {
        await Append("a", "b");
        IActorRef sink = await Start();
        SinkCallScript first = await Sink.NextCall();
        sink.Tell(new DrainSink(Name));
        await Told(NoticeMessages.SinkDraining);
        await Shown(item => item.State == SinkState.Draining);
        await Append("c");
        first.Deliver();
        (await Sink.NextCall()).Deliver();
        await Told(NoticeMessages.SinkDrained);
        (await Shown(item => item.State == SinkState.Paused)).Waiting.ShouldBe(1);
        Sink.Waiting.ShouldBe(0);
        sink.Tell(new ResumeSink(Name));
        (await Sink.NextCall()).Sequences.ShouldBe([3]);
    }

    [Fact]
    public async Task A_replay_is_marked_and_is_a_delivery_of_its_own_as_old_as_the_replay()
    {
        EventRecord old = TestEvents.Of("a", Time.AddDays(-3), Name) with { ReplayedAt = Time };
        await Append(old);
        await Start(Settings() with { Composer = new TestComposer { ValidFor = TimeSpan.FromHours(1) } });
        SinkCallScript call = await Sink.NextCall();
        call.Deliveries[0].IsReplay.ShouldBeTrue();
        call.Deliveries[0].Id.ShouldBe(DeliveryId.Of(old.Id, Name, "") + ".replay-1");
        call.Reject();
        await Saved(item => item.Cursor == 1);
        (await DeadLetters()).Single().DeliveryId.ShouldBe(call.Deliveries[0].Id);
    }

    private async Task<T> Answered<T>()
        where T : class
    {
        await Heard();
        for (int i = 0; i < 2_000 && !HasMessages; i++)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            await Turn();
        }

        return await ExpectMsgAsync<T>(Patience);
    }

    private async Task<IReadOnlyList<(int Number, AttemptResult Result, string Reason)>> Attempts(long sequence) =>
        [.. (await Store.ReadAttemptsAsync(sequence, default)).Select(item => (item.Attempt.Number, item.Attempt.Result, item.Attempt.Reason))];

    private async Task<InterventionRecord> Intervened() =>
        (await Store.ReadAsync(0, 10_000, default)).Select(entry => entry.Record).OfType<InterventionRecord>().Single();
}
