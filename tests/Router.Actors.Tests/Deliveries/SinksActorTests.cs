using Akka.Actor;
using Router.Actors.Deliveries;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Tests.Deliveries;

public sealed class SinksActorTests : SinkTestKit
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IActorRef _sinks;

    public SinksActorTests() => _sinks = Sys.ActorOf(SinksActor.Props(Journal, Store, () => 0), "sinks");

    [Fact]
    public async Task A_new_sink_starts_at_the_end_of_the_journal_and_misses_nothing_from_then_on()
    {
        await Append("a", "b");
        await Use(Settings());
        (await Store.ReadStandingAsync(Name, default))!.Cursor.ShouldBe(2);
        await Append("c");
        (await Sink.NextCall()).Sequences.ShouldBe([3]);
    }

    [Fact]
    public async Task A_known_sink_goes_on_where_it_stood()
    {
        await Store.AppendAsync([], [new SinkProgress { Sink = Name, Cursor = 0 }], default);
        await Append("a");
        await Use(Settings());
        (await Sink.NextCall()).Sequences.ShouldBe([1]);
    }

    [Fact]
    public async Task A_changed_sink_is_built_anew_and_one_that_is_the_same_is_not()
    {
        var next = new ScriptedSink();
        await Use(Settings());
        await Use(Settings(_ => throw new InvalidOperationException("built")));
        await Append("a");
        (await Sink.NextCall()).Deliver();
        await Use(Settings(_ => next) with { Fingerprint = "2" });
        await Sink.Disposed.Task.WaitAsync(Patience);
        await Append("b");
        (await next.NextCall()).Sequences.ShouldBe([2]);
        Sink.DisposedTimes.ShouldBe(1);
    }

    [Fact]
    public async Task A_dropped_sink_ends_its_call_and_what_waits_is_shown_as_orphaned()
    {
        await Use(Settings());
        await Append("a", "b");
        SinkCallScript call = await Sink.NextCall();
        await Use();
        _sinks.Tell(DropSinks.Instance);
        await Passed();
        call.Deliver();
        await Sink.Disposed.Task.WaitAsync(Patience);
        SinkStatus status = await Shown(item => item.State == SinkState.Orphaned);
        status.Waiting.ShouldBe(1);
        (await Told(NoticeMessages.SinkOrphaned)).Arguments[0].ShouldBe(1L);
        Sink.DisposedTimes.ShouldBe(1);

        var again = new ScriptedSink();
        await Use(Settings(_ => again));
        (await again.NextCall()).Sequences.ShouldBe([2]);
    }

    [Fact]
    public async Task What_an_earlier_configuration_left_is_shown_at_the_start()
    {
        await Store.AppendAsync([], [new SinkProgress { Sink = "old", Cursor = 0 }], default);
        await Append(TestEvents.Of("a", Time, "old"));
        await Use(Settings());
        (await Shown(item => item.Name == "old")).State.ShouldBe(SinkState.Orphaned);
        await Told(NoticeMessages.SinkOrphaned);
    }

    [Fact]
    public async Task A_sink_takes_over_what_waits_under_the_name_that_it_had()
    {
        await Store.AppendAsync([], [new SinkProgress { Sink = "old", Cursor = 0 }], default);
        await Append(TestEvents.Of("a", Time, "old"));
        await Use(Settings() with { Was = "old" });
        (await Sink.NextCall()).Sequences.ShouldBe([1]);
        (await Store.ReadStandingAsync("old", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_sink_that_is_renamed_while_it_runs_takes_over_when_the_old_name_is_dropped()
    {
        var old = new ScriptedSink();
        await Use(Settings(_ => old) with { Name = "old" });
        await Append(TestEvents.Of("k", Time, "old"), TestEvents.Of("k", Time, "old"));
        SinkCallScript call = await old.NextCall();
        await Use(Settings() with { Was = "old" });
        await Append(TestEvents.Of("k", Time, "old"), TestEvents.Of("k", Time, Name));
        Sink.Waiting.ShouldBe(0);
        _sinks.Tell(DropSinks.Instance);
        await Passed();
        call.Deliver();
        foreach (long sequence in new long[] { 2, 3, 4 })
        {
            SinkCallScript next = await Sink.NextCall();
            next.Sequences.ShouldBe([sequence]);
            next.Deliver();
        }

        old.DisposedTimes.ShouldBe(1);
    }

    [Fact]
    public async Task Pausing_a_sink_that_is_not_there_says_so()
    {
        await Use(Settings());
        _sinks.Tell(new PauseSink("nobody"), TestActor);
        (await ExpectMsgAsync<SinkAnswer>(Patience)).IsKnown.ShouldBeFalse();
        _sinks.Tell(new PauseSink(Name), TestActor);
        (await ExpectMsgAsync<SinkAnswer>(Patience)).IsKnown.ShouldBeTrue();
        await Told(NoticeMessages.SinkPaused);
        _sinks.Tell(new ResumeSink(Name), TestActor);
        (await ExpectMsgAsync<SinkAnswer>(Patience)).IsKnown.ShouldBeTrue();
    }

    [Fact]
    public async Task Stopping_waits_for_calls_and_hands_over_all_progress()
    {
        await Use(Settings());
        await Append("a", "b");
        SinkCallScript call = await Sink.NextCall();
        _sinks.Tell(new StopSinks(TimeSpan.FromSeconds(10)), TestActor);
        await Passed();
        call.Deliver();
        await ExpectMsgAsync<SinksStopped>(Patience);
        await Saved(item => item.Cursor == 1);
        Sink.DisposedTimes.ShouldBe(1);
        Sink.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Stopping_without_sinks_is_answered_at_once()
    {
        _sinks.Tell(new StopSinks(TimeSpan.FromSeconds(10)), TestActor);
        await ExpectMsgAsync<SinksStopped>(Patience);
    }

    [Fact]
    public async Task An_orphans_dead_letters_can_be_discarded_and_the_rest_forgotten()
    {
        EventRecord dead = TestEvents.Of("a", Time, "old");
        var row = new DeliveryRow
        {
            DeliveryId = "dead", Sequence = 1, Destination = 0, Key = "a", State = DeliveryRowState.Dead, Attempts = 1, Since = Time, Reason = "400",
        };
        await Store.AppendAsync([dead, TestEvents.Of("b", Time, "old"), TestEvents.Of("c", Time, "old")], [], default);
        await Store.AppendAsync([], [new SinkProgress { Sink = "old", Cursor = 1, Rows = [row] }], default);
        await Use(Settings());
        await Told(NoticeMessages.SinkOrphaned);
        _sinks.Tell(new DiscardDeadLetters("old", ["dead", "none"]), TestActor);
        DeadLettersHandled handled = await ExpectMsgAsync<DeadLettersHandled>(Patience);
        handled.Count.ShouldBe(1);
        handled.Unknown.ShouldBe(["none"]);
        (await Store.ReadStandingAsync("old", default))!.Dead.ShouldBe(0);

        _sinks.Tell(new SkipSink("old"), TestActor);
        SinkSkipped skipped = await ExpectMsgAsync<SinkSkipped>(Patience);
        (skipped.IsKnown, skipped.Count).ShouldBe((true, 2));
        (await Told(NoticeMessages.SinkForgotten)).Arguments.ShouldBe([2L]);
        (await Store.ReadStandingAsync("old", default)).ShouldBeNull();
        (await Store.ReadAsync(0, 100, default)).Select(entry => entry.Record).OfType<InterventionRecord>()
            .Select(item => item.What).ShouldBe(["discard", "forget"]);
    }

    [Fact]
    public async Task What_is_asked_of_a_sink_that_nobody_knows_says_so()
    {
        await Use(Settings());
        _sinks.Tell(new SkipSink("nobody"), TestActor);
        (await ExpectMsgAsync<SinkSkipped>(Patience)).IsKnown.ShouldBeFalse();
        _sinks.Tell(new RequeueDeadLetters("nobody", ["id"]), TestActor);
        (await ExpectMsgAsync<DeadLettersHandled>(Patience)).Unknown.ShouldBe(["id"]);
        _sinks.Tell(new DrainSink("nobody"), TestActor);
        (await ExpectMsgAsync<SinkAnswer>(Patience)).IsKnown.ShouldBeFalse();
    }

    [Fact]
    public async Task A_request_is_answered_when_it_is_taken_up_and_not_when_the_journal_speaks_of_the_one_before()
    {
        var store = new SlowStandingsStore(Store);
        IActorRef sinks = Sys.ActorOf(SinksActor.Props(Journal, store, () => 0));
        sinks.Tell(new UseSinks([Settings()]), TestActor);
        (await store.NextAsync(Patience)).SetResult();
        await ExpectMsgAsync<SinksInUse>(Patience);

        sinks.Tell(new UseSinks([]), TestActor);
        TaskCompletionSource question = await store.NextAsync(Patience);
        sinks.Tell(new ProgressSaved(Name));
        sinks.Tell(new PauseSink("nobody"), TestActor);
        await ExpectMsgAsync<SinkAnswer>(Patience);
        question.SetResult();
        await ExpectMsgAsync<SinksInUse>(Patience);
        sinks.Tell(DropSinks.Instance);
        await Sink.Disposed.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_thousand_sinks_that_come_and_go_are_each_disposed_once()
    {
        List<ScriptedSink> built = [];
        for (int round = 0; round < 1_000; round++)
        {
            var sink = new ScriptedSink();
            var isBuilt = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await Use(Settings(_ =>
            {
                lock (built)
                {
                    built.Add(sink);
                }

                isBuilt.TrySetResult();
                return sink;
            }));
            _sinks.Tell(DropSinks.Instance);
            await isBuilt.Task.WaitAsync(Patience);
            await Use();
            _sinks.Tell(DropSinks.Instance);
            await sink.Disposed.Task.WaitAsync(Patience);
        }

        built.Count.ShouldBe(1_000);
        built.ShouldAllBe(sink => sink.DisposedTimes == 1);
    }

    /// <summary>What the SinksActor was told so far has reached its sinks: they hear of it before they hear of a call's end.</summary>
    private async Task Passed()
    {
        _sinks.Tell(new PauseSink("nobody"), TestActor);
        await ExpectMsgAsync<SinkAnswer>(Patience);
    }

    private async Task Use(params IReadOnlyList<SinkSettings> sinks)
    {
        _sinks.Tell(new UseSinks(sinks), TestActor);
        await ExpectMsgAsync<SinksInUse>(Patience);
    }
}
