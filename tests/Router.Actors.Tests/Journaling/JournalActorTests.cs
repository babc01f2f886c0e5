using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Actors.Tests.Deliveries;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Tests.Journaling;

public sealed class JournalActorTests : TestKit
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly GatedStore _store = new();
    private readonly IActorRef _journal;
    private readonly TestProbe _notices;

    public JournalActorTests()
        : base("""akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit" """)
    {
        _notices = CreateTestProbe();
        Sys.EventStream.Subscribe(_notices.Ref, typeof(Notice));
        _journal = Sys.ActorOf(JournalActor.Props(_store, () => 0));
    }

    private TestScheduler Clock => (TestScheduler)Sys.Scheduler;

    [Fact]
    public async Task What_arrives_during_an_append_is_the_next_one_and_each_is_acknowledged_after_it()
    {
        Append(1, bytes: 10);
        GatedStore.Append first = await _store.NextAppend();
        Append(2, bytes: 20);
        Append(3, bytes: 30);
        first.Records.Count.ShouldBe(1);
        HasMessages.ShouldBeFalse();
        first.Succeed();
        (await ExpectMsgAsync<RecordsAppended>(Patience)).Bytes.ShouldBe(10);
        GatedStore.Append second = await _store.NextAppend();
        second.Records.Count.ShouldBe(5);
        second.Succeed();
        (await ExpectMsgAsync<RecordsAppended>(Patience)).Bytes.ShouldBe(20);
        (await ExpectMsgAsync<RecordsAppended>(Patience)).Bytes.ShouldBe(30);
    }

    [Fact]
    public async Task An_append_has_a_bound()
    {
        Append(1);
        GatedStore.Append first = await _store.NextAppend();
        Append(9_999);
        Append(2);
        Append(5);
        first.Succeed();
        GatedStore.Append second = await _store.NextAppend();
        second.Records.Count.ShouldBe(10_001);
        second.Succeed();
        (await _store.NextAppend()).Records.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Progress_rides_with_the_next_append_merged_for_each_sink()
    {
        Append(1);
        GatedStore.Append first = await _store.NextAppend();
        _journal.Tell(new SaveProgress(new SinkProgress { Sink = "crm", Cursor = 1 }));
        _journal.Tell(new SaveProgress(new SinkProgress { Sink = "crm", Cursor = 2 }));
        _journal.Tell(new SaveProgress(new SinkProgress { Sink = "mail", Cursor = 1 }));
        Append(1);
        first.Succeed();
        GatedStore.Append second = await _store.NextAppend();
        second.Progress.Select(item => (item.Sink, item.Cursor)).ShouldBe([("crm", 2), ("mail", 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task Progress_alone_is_written_after_a_tenth_of_a_second()
    {
        _journal.Tell(new SaveProgress(new SinkProgress { Sink = "crm", Cursor = 1 }));
        _journal.Tell(new FollowJournal("crm"), TestActor);
        await ExpectMsgAsync<JournalAdvanced>(Patience);
        _store.Waiting.ShouldBe(0);
        Clock.Advance(TimeSpan.FromMilliseconds(100));
        (await _store.NextAppend()).Records.ShouldBeEmpty();
    }

    [Fact]
    public async Task Progress_that_fell_due_during_an_append_is_written_after_it()
    {
        Append(1);
        GatedStore.Append first = await _store.NextAppend();
        _journal.Tell(new SaveProgress(new SinkProgress { Sink = "crm", Cursor = 1 }));
        _journal.Tell(new FollowJournal("crm"), TestActor);
        await ExpectMsgAsync<JournalAdvanced>(Patience);
        Clock.Advance(TimeSpan.FromMilliseconds(100));
        first.Succeed();
        (await _store.NextAppend()).Progress.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Progress_of_a_thousand_events_is_not_kept_waiting()
    {
        _journal.Tell(new SaveProgress(new SinkProgress { Sink = "crm", Cursor = 1 }, AtOnce: true), TestActor);
        (await _store.NextAppend()).Succeed();
        await ExpectMsgAsync<ProgressSaved>(Patience);
        _journal.Tell(new SaveProgress(new SinkProgress { Sink = "crm", Cursor = 1_001 }));
        (await _store.NextAppend()).Progress[0].Cursor.ShouldBe(1_001);
    }

    [Fact]
    public async Task Followers_hear_what_came_for_them_and_watchers_hear_everything()
    {
        TestProbe watcher = CreateTestProbe();
        Sys.EventStream.Subscribe(watcher.Ref, typeof(EventsJournaled));
        _journal.Tell(new FollowJournal("crm"), TestActor);
        await ExpectMsgAsync(new JournalAdvanced(0, 0), Patience);
        _journal.Tell(new AppendRecords(
            [TestEvents.Of("a", Clock.Now, "crm", "mail"), TestEvents.Of("b", Clock.Now, "mail")], ActorRefs.Nobody, 0));
        (await _store.NextAppend()).Succeed();
        await ExpectMsgAsync(new JournalAdvanced(2, 1), Patience);
        (await watcher.ExpectMsgAsync<EventsJournaled>(Patience)).Entries.Select(entry => entry.Sequence).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_store_that_fails_is_told_once_and_tried_until_it_works()
    {
        Append(2, bytes: 7);
        (await _store.NextAppend()).Fail(new IOException("disk full"));
        Notice broken = await Next();
        broken.Message.ShouldBe(NoticeMessages.JournalBroken);
        broken.Arguments[0].ShouldBe("disk full");
        HasMessages.ShouldBeFalse();
        Append(1);
        await Sync();
        Clock.Advance(TimeSpan.FromSeconds(1));
        GatedStore.Append second = await _store.NextAppend();
        second.Records.Count.ShouldBe(2, "the same batch");
        TestProbe statuses = CreateTestProbe();
        Sys.EventStream.Subscribe(statuses.Ref, typeof(JournalStatus));
        second.Fail(new IOException("disk full"));
        await AwaitConditionAsync(
            () =>
            {
                Clock.Advance(TimeSpan.FromMilliseconds(500));
                return Task.FromResult(_store.Waiting > 0);
            },
            Patience);
        await statuses.FishForMessageAsync<JournalStatus>(item => item.Error == "disk full", Patience);
        (await _store.NextAppend()).Succeed();
        (await ExpectMsgAsync<RecordsAppended>(Patience)).Bytes.ShouldBe(7);
        (await Next()).Message.ShouldBe(NoticeMessages.JournalBack);
    }

    [Fact]
    public async Task What_is_shed_is_told_at_once_and_then_once_a_minute_with_counts_that_add_up()
    {
        _journal.Tell(new FollowJournal("crm"), TestActor);
        await ExpectMsgAsync<JournalAdvanced>(Patience);
        for (int i = 0; i < 3; i++)
        {
            _journal.Tell(new AppendRecords([TestEvents.Of("a", Clock.Now)], ActorRefs.Nobody, 0));
            (await _store.NextAppend()).Succeed(new ShedDeliveries("crm", "route", 10, i * 10, (i * 10) + 9));
            (await ExpectMsgAsync<JournalAdvanced>(Patience)).Shed.ShouldBe(10);
        }

        (await Next()).Arguments.ShouldBe([10L, "crm", "route", 0L, 9L]);
        await Sync();
        _notices.HasMessages.ShouldBeFalse();
        Clock.Advance(TimeSpan.FromMinutes(1));
        Notice rest = await Next();
        rest.Message.ShouldBe(NoticeMessages.JournalShed);
        rest.Arguments.ShouldBe([20L, "crm", "route", 10L, 29L]);
    }

    [Fact]
    public async Task The_status_counts_what_was_read_and_routed()
    {
        TestProbe statuses = CreateTestProbe();
        Sys.EventStream.Subscribe(statuses.Ref, typeof(JournalStatus));
        EventRecord suppressed = TestEvents.To("a", Clock.Now, [TestEvents.Destination("crm", isSuppressed: true)]);
        var malformed = new MalformedRecord { Id = Guid.CreateVersion7(), Login = "1", At = Clock.Now, Bytes = new byte[1], Reason = "odd" };
        _journal.Tell(new AppendRecords(
            [TestEvents.Of("a", Clock.Now, "crm"), TestEvents.Of("a", Clock.Now), suppressed, malformed], TestActor, 0));
        (await _store.NextAppend()).Succeed();
        await ExpectMsgAsync<RecordsAppended>(Patience);
        await Sync();
        Clock.Advance(TimeSpan.FromMilliseconds(200));
        JournalStatus status = await statuses.FishForMessageAsync<JournalStatus>(item => item.Read > 0, Patience);
        (status.Read, status.Routed, status.Malformed, status.LastSequence).ShouldBe((3, 2, 1, 4));
        status.Routes["to crm"].Count.ShouldBe(1);
    }

    [Fact]
    public async Task Stopping_writes_what_is_left_first()
    {
        Append(1);
        GatedStore.Append first = await _store.NextAppend();
        Append(1);
        _journal.Tell(new SaveProgress(new SinkProgress { Sink = "crm", Cursor = 1 }));
        _journal.Tell(StopJournal.Instance, TestActor);
        first.Succeed();
        await ExpectMsgAsync<RecordsAppended>(Patience);
        GatedStore.Append last = await _store.NextAppend();
        last.Records.Count.ShouldBe(1);
        last.Progress.Count.ShouldBe(1);
        last.Succeed();
        await ExpectMsgAsync<RecordsAppended>(Patience);
        (await ExpectMsgAsync<JournalStopped>(Patience)).LastSequence.ShouldBe(2);
    }

    [Fact]
    public async Task A_full_store_has_progress_written_and_its_records_tried_after_each_and_each_second()
    {
        Append(2, bytes: 7);
        GatedStore.Append first = await _store.NextAppend();
        _journal.Tell(new SaveProgress(new SinkProgress { Sink = "crm", Cursor = 1 }, AtOnce: true), TestActor);
        first.Fail(Full());
        (await Next()).Message.ShouldBe(NoticeMessages.JournalFull);
        GatedStore.Append progress = await _store.NextAppend();
        (progress.Records.Count, progress.Progress.Count).ShouldBe((0, 1));
        progress.Succeed();
        await ExpectMsgAsync<ProgressSaved>(Patience);
        GatedStore.Append again = await _store.NextAppend();
        (again.Records.Count, again.Progress.Count).ShouldBe((2, 0));
        again.Fail(Full());
        Append(1, bytes: 9);
        await Sync();
        _store.Waiting.ShouldBe(0, "what comes later waits behind it");
        Clock.Advance(TimeSpan.FromSeconds(1));
        GatedStore.Append last = await _store.NextAppend();
        last.Records.Count.ShouldBe(2);
        last.Succeed();
        (await ExpectMsgAsync<RecordsAppended>(Patience)).Bytes.ShouldBe(7);
        (await Next()).Message.ShouldBe(NoticeMessages.JournalBack, "it was told to be full once");
        (await _store.NextAppend()).Records.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_sink_is_forgotten_while_the_store_is_full_and_the_records_are_tried_then()
    {
        Append(1);
        (await _store.NextAppend()).Fail(Full());
        await Next();
        _journal.Tell(new ForgetSink("old"), TestActor);
        (await ExpectMsgAsync<SinkForgotten>(Patience)).Sink.ShouldBe("old");
        (await _store.NextAppend()).Records.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_status_says_what_kind_of_trouble_there_is()
    {
        TestProbe statuses = CreateTestProbe();
        Sys.EventStream.Subscribe(statuses.Ref, typeof(JournalStatus));
        Append(1);
        (await _store.NextAppend()).Fail(Full());
        await Next();
        await Sync();
        Clock.Advance(TimeSpan.FromMilliseconds(200));
        await statuses.FishForMessageAsync<JournalStatus>(item => item.Fault == JournalFault.Full, Patience);
    }

    [Fact]
    public async Task Each_minute_the_store_is_asked_with_nothing_but_not_while_a_batch_fails()
    {
        await Sync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        GatedStore.Append nothing = await _store.NextAppend();
        (nothing.Records.Count, nothing.Progress.Count).ShouldBe((0, 0));
        nothing.Succeed();
        Append(1);
        (await _store.NextAppend()).Fail(new IOException("gone"));
        await Next();
        await Sync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        GatedStore.Append again = await _store.NextAppend();
        again.Records.Count.ShouldBe(1);
        again.Succeed();
        (await _store.NextAppend()).Records.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_loss_is_told_as_an_alarm()
    {
        Append(1);
        (await _store.NextAppend()).Succeed(new JournalLoss
        {
            Reason = "bad page", SetAsideAs = null, Records = 0, Rows = 0, Sinks = 0, Lost = [], SinksWithoutPlace = [],
        });
        (await Next()).Message.ShouldBe(NoticeMessages.JournalLost);
    }

    [Fact]
    public async Task A_replay_is_new_for_its_sink_and_neither_read_nor_routed_again()
    {
        TestProbe statuses = CreateTestProbe();
        Sys.EventStream.Subscribe(statuses.Ref, typeof(JournalStatus));
        _journal.Tell(new FollowJournal("crm"), TestActor);
        await ExpectMsgAsync<JournalAdvanced>(Patience);
        _journal.Tell(new AppendRecords([TestEvents.Of("a", Clock.Now, "crm") with { ReplayedAt = Clock.Now }], ActorRefs.Nobody, 0));
        (await _store.NextAppend()).Succeed();
        (await ExpectMsgAsync<JournalAdvanced>(Patience)).Added.ShouldBe(1);
        Clock.Advance(TimeSpan.FromMilliseconds(200));
        JournalStatus status = await statuses.FishForMessageAsync<JournalStatus>(item => item.LastSequence == 1, Patience);
        (status.Read, status.Routed, status.Routes.Count).ShouldBe((0, 0, 0));
    }

    private static JournalException Full() => new(JournalFault.Full, "full");

    private void Append(int records, long bytes = 0) => _journal.Tell(
        new AppendRecords([.. Enumerable.Range(0, records).Select(_ => TestEvents.Of("k", Clock.Now))], TestActor, bytes));

    private ValueTask<Notice> Next() => _notices.ExpectMsgAsync<Notice>(Patience);

    /// <summary>The actor has handled all that it was sent so far, and what came of its store.</summary>
    private async Task Sync()
    {
        TestProbe probe = CreateTestProbe();
        for (int i = 0; i < 2; i++)
        {
            _journal.Tell(new FollowJournal("sync"), probe.Ref);
            await probe.ExpectMsgAsync<JournalAdvanced>(Patience);
        }
    }
}
