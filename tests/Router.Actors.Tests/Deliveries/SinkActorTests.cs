using Akka.Actor;
using Router.Actors.Deliveries;
using Router.Actors.Deliveries.Calls;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.OwnEvents;
using Router.Actors.Status;
using Router.Journal.Progress;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

public sealed class SinkActorTests : SinkTestKit
{
    [Fact]
    public async Task Deliveries_come_in_order_and_the_cursor_follows()
    {
        await Start();
        await Append("a", "b", "a");
        for (long sequence = 1; sequence <= 3; sequence++)
        {
            SinkCallScript call = await Sink.NextCall();
            call.Sequences.ShouldBe([sequence]);
            call.Deliveries[0].Attempt.ShouldBe(1);
            call.Deliver();
        }

        (await Saved(standing => standing.Cursor == 3)).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sink_goes_on_at_its_cursor()
    {
        await Append("a", "b", "c");
        await Store.AppendAsync([], [new SinkProgress { Sink = Name, Cursor = 2 }], default);
        await Start();
        (await Sink.NextCall()).Sequences.ShouldBe([3]);
    }

    [Fact]
    public async Task A_batch_has_as_many_as_the_sink_takes()
    {
        await Append("a", "a", "b", "c", "b");
        await Start(Settings() with { BatchMax = 3 });
        SinkCallScript first = await Sink.NextCall();
        first.Sequences.ShouldBe([1, 2, 3]);
        first.Deliver();
        (await Sink.NextCall()).Sequences.ShouldBe([4, 5]);
    }

    [Fact]
    public async Task A_batch_that_is_not_full_waits_for_more()
    {
        await Start(Settings() with { BatchMax = 3, BatchLinger = TimeSpan.FromMinutes(1) });
        await Append("a", "b");
        await Shown(status => status.Waiting == 2);
        Sink.Waiting.ShouldBe(0);
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await Sink.NextCall()).Sequences.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Calls_at_once_have_keys_of_their_own()
    {
        await Append("a", "a", "b");
        await Start(Settings() with { Parallel = 2 });
        SinkCallScript first = await Sink.NextCall();
        SinkCallScript second = await Sink.NextCall();
        first.Sequences.Concat(second.Sequences).Order().ShouldBe([1, 3]);
        Sink.Waiting.ShouldBe(0);
        (first.Sequences.First() == 1 ? first : second).Deliver();
        (await Sink.NextCall()).Sequences.ShouldBe([2]);
    }

    [Fact]
    public async Task One_key_that_fails_while_the_sink_works_gets_a_row_and_holds_its_own()
    {
        await Append("a", "a", "b");
        await Start();
        (await Sink.NextCall()).Retry("429");
        SinkCallScript probe = await Sink.NextCall();
        probe.Sequences.ShouldBe([3]);
        probe.Deliver();
        (await Told(NoticeMessages.KeyHeld)).Arguments[1].ShouldBe("429");
        SinkStanding standing = await Saved(item => item.Cursor == 3);
        standing.Rows.Select(row => (row.Sequence, row.State, row.Attempts)).ShouldBe(
            [(1, DeliveryRowState.Waiting, 1), (2, DeliveryRowState.Held, 0)]);
        await Append("a");
        (await Saved(item => item.Rows.Count == 3)).Rows[2].State.ShouldBe(DeliveryRowState.Held);

        Clock.Advance(TimeSpan.FromSeconds(2));
        SinkCallScript again = await Sink.NextCall();
        again.Sequences.ShouldBe([1]);
        again.Deliveries[0].Attempt.ShouldBe(2);
        again.Deliver();
        foreach (long held in new long[] { 2, 4 })
        {
            SinkCallScript call = await Sink.NextCall();
            call.Sequences.ShouldBe([held]);
            call.Deliver();
        }

        (await Saved(item => item.Rows.Count == 0)).Cursor.ShouldBe(4);
    }

    [Fact]
    public async Task A_dead_letter_is_published_with_what_the_event_is_about()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetterMade));
        await Append("a");
        await Start();
        (await Sink.NextCall()).Reject("400: no such chat");
        DeadLetterMade made = await ExpectMsgAsync<DeadLetterMade>();
        (made.Sink, made.Reason, made.Object).ShouldBe((Name, "400: no such chat", "Call"));
    }

    [Fact]
    public async Task A_refusal_is_a_dead_letter_and_what_is_behind_it_goes_out()
    {
        await Append("a", "a");
        await Start();
        (await Sink.NextCall()).Reject("400: no such chat");
        (await Told(NoticeMessages.DeadLetter)).Arguments[2].ShouldBe("400: no such chat");
        SinkCallScript next = await Sink.NextCall();
        next.Sequences.ShouldBe([2]);
        next.Deliver();
        await Saved(item => item.Cursor == 2);
        (await DeadLetters()).Single().Reason.ShouldBe("400: no such chat");
        (await Shown(item => item.Dead == 1 && item.Waiting == 0)).Delivered.ShouldBe(1);
    }

    [Fact]
    public async Task What_fails_for_too_long_is_given_up()
    {
        await Append("a");
        await Start(Settings() with { GiveUpAfter = TimeSpan.FromHours(1) });
        (await Sink.NextCall()).Retry("503", Time.AddHours(1));
        await Shown(item => item.State == SinkState.Down);
        Clock.Advance(TimeSpan.FromHours(1));
        (await Sink.NextCall()).Retry("503");
        await Saved(item => item.Cursor == 1);
        (await DeadLetters()).Single().Reason.ShouldBe("given up after 1 h: 503");
    }

    [Fact]
    public async Task What_is_too_old_is_parked_and_nobody_is_told()
    {
        await Append(TestEvents.Of("a", Time.AddHours(-3), Name), TestEvents.Of("a", Time, Name));
        await Start(Settings() with { Composer = new TestComposer { ValidFor = TimeSpan.FromHours(2) }, Language = Language.Russian });
        SinkCallScript call = await Sink.NextCall();
        call.Sequences.ShouldBe([2]);
        call.Deliver();
        await Saved(item => item.Cursor == 2);
        (await DeadLetters()).Single().Reason.ShouldBe("срок вышел");
        Notices.HasMessages.ShouldBeFalse();
    }

    [Fact]
    public async Task What_cannot_be_made_is_a_dead_letter()
    {
        await Append("bad", "good");
        await Start(Settings() with { Composer = new TestComposer { BrokenKey = "bad" } });
        (await Told(NoticeMessages.DeadLetter)).Arguments[2].ShouldBe("the template does not compile");
        (await Sink.NextCall()).Sequences.ShouldBe([2]);
    }

    [Fact]
    public async Task A_dead_letter_that_the_journal_sheds_is_not_counted_any_more()
    {
        await Append("a");
        IActorRef sink = await Start();
        (await Sink.NextCall()).Reject();
        await Shown(item => item.Dead == 1);
        await Append(TestEvents.Of("b", Time, "other"));
        sink.Tell(new JournalAdvanced(Store.LastSequence, Added: 0, Shed: 1, ShedDead: 1));
        (await Shown(item => item.Dead == 0)).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_sink_that_refuses_everything_is_told_in_a_count_after_ten()
    {
        await Append([.. Enumerable.Range(0, 13).Select(item => "key" + item)]);
        await Start(Settings() with { BatchMax = 13 });
        (await Sink.NextCall()).Reject();
        for (int i = 0; i < DeadLetterReport.MostAlone; i++)
        {
            await Told(NoticeMessages.DeadLetter);
        }

        await Saved(item => item.Cursor == 13);
        Clock.Advance(DeadLetterReport.Interval);
        (await Told(NoticeMessages.DeadLetters)).Arguments.ShouldBe([3L, "no such chat"]);
    }

    [Fact]
    public async Task A_wrong_number_of_outcomes_is_the_sinks_defect_and_tried_again()
    {
        await Append("a", "b");
        await Start(Settings() with { BatchMax = 2 });
        (await Sink.NextCall()).Answer(DeliveryOutcome.Delivered);
        (await Sink.NextCall()).Retry();
        (await Shown(item => item.State == SinkState.Down)).Waiting.ShouldBe(2);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_cancelled_and_tried_again()
    {
        await Append("a");
        await Start();
        SinkCallScript call = await Sink.NextCall();
        Clock.Advance(TimeSpan.FromSeconds(30));
        (await Told(NoticeMessages.SinkDown)).Arguments[0].ShouldBe("no answer within 30 s");
        call.Cancellation.IsCancellationRequested.ShouldBeTrue();
        Sink.DisposedTimes.ShouldBe(0);
    }

    [Fact]
    public async Task A_call_that_hangs_costs_the_instance()
    {
        var hung = new ScriptedSink { HeedsCancellation = false };
        var built = new Queue<ScriptedSink>([hung, Sink]);
        await Append("a");
        await Start(Settings(_ => built.Dequeue()));
        SinkCallScript call = await hung.NextCall();
        Clock.Advance(TimeSpan.FromSeconds(30));
        await AwaitConditionAsync(() => Task.FromResult(call.Cancellation.IsCancellationRequested), TimeSpan.FromSeconds(20));
        Clock.Advance(TimeSpan.FromSeconds(5));
        await Told(NoticeMessages.SinkHung);
        await Told(NoticeMessages.SinkDown);
        Clock.Advance(TimeSpan.FromSeconds(1));
        SinkCallScript again = await Sink.NextCall();
        again.Sequences.ShouldBe([1]);
        hung.DisposedTimes.ShouldBe(0, "its call still runs");
        call.Deliver();
        await hung.Disposed.Task;
        again.Deliver();
        await Saved(item => item.Cursor == 1);
        hung.DisposedTimes.ShouldBe(1);
    }

    [Fact]
    public async Task A_sink_that_cannot_be_built_is_built_again()
    {
        int tries = 0;
        await Append("a");
        await Start(Settings(_ => tries++ == 0 ? throw new IOException("the path is read-only") : Sink));
        (await Told(NoticeMessages.SinkBroken)).Arguments[0].ShouldBe("the path is read-only");
        await Shown(item => item.State == SinkState.Down && item.NextTry is not null);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Sink.NextCall()).Sequences.ShouldBe([1]);
    }

    [Fact]
    public async Task Background_reading_that_fails_is_started_again()
    {
        var started = new SemaphoreSlim(0);
        int times = 0;
        var sink = new ScriptedSink
        {
            Background = _ =>
            {
                int time = Interlocked.Increment(ref times);
                started.Release();
                return time == 1 ? throw new IOException("gone") : Task.CompletedTask;
            },
        };
        await EventFilter.Warning(contains: "background reading failed").ExpectOneAsync(async () =>
        {
            await Start(Settings(_ => sink));
            (await started.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue();
        });
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await started.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_dry_run_builds_nothing_and_tells_what_it_would_deliver()
    {
        var ended = Listen<DeliveriesEnded>();
        await Append("a", "b");
        await Start(Settings(_ => throw new InvalidOperationException("built")) with { IsDryRun = true, BatchMax = 10 });
        DeliveriesEnded message = await ended.ExpectMsgAsync<DeliveriesEnded>(TimeSpan.FromSeconds(20));
        message.Deliveries.Select(item => item.Delivery.Event.Sequence).ShouldBe([1, 2]);
        await Saved(item => item.Cursor == 2);
        (await Shown(item => item.Delivered == 2)).IsDryRun.ShouldBeTrue();
    }

    [Fact]
    public async Task A_sinks_state_is_written_with_progress_and_at_once_when_asked()
    {
        ISinkState? state = null;
        await Append("a");
        await Start(Settings(given =>
        {
            state = given;
            return Sink;
        }));
        SinkCallScript call = await Sink.NextCall();
        state!.Set("offset", "7");
        call.Deliver();
        (await Saved(item => item.Cursor == 1)).State["offset"].ShouldBe("7");
        state.Set("token", "new");
        await state.SaveNowAsync(default).WaitAsync(TimeSpan.FromSeconds(20));
        (await Store.ReadStandingAsync(Name, default))!.State["token"].ShouldBe("new");
    }

    [Fact]
    public async Task A_paused_sink_delivers_nothing_until_it_is_resumed()
    {
        IActorRef actor = await Start();
        actor.Tell(new PauseSink(Name));
        await Told(NoticeMessages.SinkPaused);
        await Append("a");
        (await Shown(item => item.State == SinkState.Paused && item.Waiting == 1)).OldestWaiting.ShouldNotBeNull();
        Sink.Waiting.ShouldBe(0);
        actor.Tell(new ResumeSink(Name));
        await Told(NoticeMessages.SinkResumed);
        (await Sink.NextCall()).Sequences.ShouldBe([1]);
    }

    [Fact]
    public async Task Resuming_tries_at_once_what_was_waiting_for_a_retry()
    {
        await Append("a");
        IActorRef actor = await Start();
        (await Sink.NextCall()).Retry("503", Time.AddHours(1));
        await Shown(item => item.State == SinkState.Down);
        actor.Tell(new ResumeSink(Name));
        (await Sink.NextCall()).Sequences.ShouldBe([1]);
    }

    [Fact]
    public async Task A_changed_sink_is_handed_over_when_its_last_call_has_ended()
    {
        var next = new ScriptedSink();
        await Append("a", "b");
        IActorRef actor = await Start();
        SinkCallScript call = await Sink.NextCall();
        actor.Tell(new UseSettings(Settings(_ => next) with { Fingerprint = "2" }));
        await Shown(item => item.Waiting == 2);
        Sink.DisposedTimes.ShouldBe(0);
        next.Waiting.ShouldBe(0);
        call.Deliver();
        (await next.NextCall()).Sequences.ShouldBe([2]);
        Sink.DisposedTimes.ShouldBe(1);
        Sink.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_change_of_texts_alone_keeps_the_instance()
    {
        await Append("a", "b");
        IActorRef actor = await Start();
        SinkCallScript call = await Sink.NextCall();
        actor.Tell(new UseSettings(Settings(_ => throw new InvalidOperationException("built")) with { Composer = new TestComposer("new text") }));
        await Shown(item => item.Waiting == 2);
        call.Deliver();
        (await Sink.NextCall()).Deliveries[0].Text.ShouldBe("new text");
        Sink.DisposedTimes.ShouldBe(0);
    }

    [Fact]
    public async Task Rows_of_an_earlier_run_come_first_and_in_order()
    {
        await Append("a", "a", "b");
        IActorRef actor = await Start();
        (await Sink.NextCall()).Retry();
        (await Sink.NextCall()).Deliver();
        await Saved(item => item.Rows.Count == 2);
        Watch(actor);
        actor.Tell(new StopSink(TimeSpan.FromSeconds(10)));
        await ExpectMsgAsync<Terminated>(TimeSpan.FromSeconds(20));
        Sink.DisposedTimes.ShouldBe(1);

        var again = new ScriptedSink();
        await Start(Settings(_ => again));
        foreach (long sequence in new long[] { 1, 2 })
        {
            SinkCallScript call = await again.NextCall();
            call.Sequences.ShouldBe([sequence]);
            call.Deliver();
        }

        (await Saved(item => item.Rows.Count == 0)).Cursor.ShouldBe(3);
    }

    [Fact]
    public async Task Stopping_waits_for_what_is_in_flight_up_to_the_grace()
    {
        await Append("a", "b");
        IActorRef actor = await Start();
        SinkCallScript call = await Sink.NextCall();
        Watch(actor);
        actor.Tell(new StopSink(TimeSpan.FromSeconds(10)));
        await Shown(item => item.Waiting == 2);
        Clock.Advance(TimeSpan.FromSeconds(10));
        await ExpectMsgAsync<Terminated>(TimeSpan.FromSeconds(20));
        await Sink.Disposed.Task;
        call.Cancellation.IsCancellationRequested.ShouldBeTrue();
        Sink.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_dead_sink_reads_no_more_than_its_window()
    {
        for (int i = 0; i < 100; i++)
        {
            await Append([.. Enumerable.Range(0, 1_000).Select(item => "key" + (item % 50))]);
        }

        var store = new CountingStore(Store);
        await Start(Settings() with { Window = 64 }, store);
        (await Sink.NextCall()).Retry();
        (await Sink.NextCall()).Retry();
        SinkStatus status = await Shown(item => item.State == SinkState.Down);
        status.Waiting.ShouldBe(100_000);
        for (int i = 0; i < 5; i++)
        {
            Clock.Advance(TimeSpan.FromMinutes(6));
            (await Sink.NextCall()).Retry();
            await Shown(item => item.NextTry > Time);
        }

        store.EntriesRead.ShouldBe(64);
    }
}
