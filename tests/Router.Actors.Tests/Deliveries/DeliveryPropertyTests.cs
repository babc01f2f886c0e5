using Akka.Actor;
using Akka.Event;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Router.Actors.Deliveries;
using Router.Actors.Journaling;
using Router.Actors.Tests.Support;
using Router.Journal;
using Router.Journal.InMemory;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Tests.Deliveries;

/// <summary>Random lives of a receiver, with crashes: nothing lost, nothing out of order within its key, repeats only of what was not saved.</summary>
public sealed class DeliveryPropertyTests() : TestKit("""
    akka.scheduler.implementation = "Router.Actors.Tests.Deliveries.RestlessScheduler, Router.Actors.Tests"
    akka.loglevel = ERROR
    """)
{
    private const int Events = 80;

    private TestScheduler Clock => (TestScheduler)Sys.Scheduler;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_happens_everything_arrives_in_order_and_is_saved_no_sooner(int part)
    {
        TestProbe failures = CreateTestProbe();
        Sys.EventStream.Subscribe(failures.Ref, typeof(Error));
        for (int seed = part * 50; seed < (part + 1) * 50; seed++)
        {
            await Run(seed, failures);
        }
    }

    private async Task Run(int seed, TestProbe failures)
    {
        var random = new Random(seed);
        var receiver = new RandomSink(seed);
        await using var store = new InMemoryJournalStore();
        await store.AppendAsync([], [new SinkProgress { Sink = RandomSink.Name, Cursor = 0 }], default);
        var settings = new SinkSettings
        {
            Name = RandomSink.Name,
            Type = "random",
            Fingerprint = "1",
            Build = _ => receiver.Build(),
            Composer = new TestComposer(),
            Window = random.Next(4, 33),
            BatchMax = random.Next(1, 9),
            Parallel = random.Next(1, 5),
            // The test clock runs far ahead of the threads: a call must not seem to hang for it.
            Timeout = TimeSpan.FromDays(100),
            GiveUpAfter = TimeSpan.FromDays(1_000),
        };
        (IActorRef journal, IActorRef sink) = Start(settings, store, receiver, seed);
        int appended = 0;
        int crashes = random.Next(0, 3);
        for (int step = 0; appended < Events || receiver.Missing > 0 || !await IsSettled(store); step++)
        {
            step.ShouldBeLessThan(20_000, $"seed {seed}: {receiver.Missing} deliveries never arrived");
            if (appended < Events)
            {
                appended += Append(journal, receiver, random, appended);
            }

            if (crashes > 0 && random.Next(20) == 0)
            {
                crashes--;
                await Stop(sink, journal);
                receiver.Crash((await store.ReadStandingAsync(RandomSink.Name, default))!);
                appended = await Reconcile(store, receiver, appended);
                (journal, sink) = Start(settings, store, receiver, seed);
            }

            Clock.Advance(TimeSpan.FromMilliseconds(random.Next(1, appended < Events ? 2_000 : 60_000)));
            await receiver.Called.WaitAsync(TimeSpan.FromMilliseconds(1));
        }

        sink.Tell(new StopSink(TimeSpan.FromSeconds(10)));
        Watch(sink);
        await ExpectMsgAsync<Terminated>();
        Unwatch(sink);
        journal.Tell(StopJournal.Instance, TestActor);
        await ExpectMsgAsync<JournalStopped>();
        Error? failure = failures.HasMessages ? await failures.ExpectMsgAsync<Error>() : null;
        failure.ShouldBeNull($"seed {seed}: an actor failed");
        receiver.Violations.ShouldBeEmpty($"seed {seed}");
        SinkStanding standing = (await store.ReadStandingAsync(RandomSink.Name, default))!;
        standing.Waiting.ShouldBe(0, $"seed {seed}");
        standing.Rows.ShouldAllBe(row => row.State == DeliveryRowState.Dead, $"seed {seed}");
    }

    private (IActorRef Journal, IActorRef Sink) Start(SinkSettings settings, InMemoryJournalStore store, RandomSink receiver, int seed)
    {
        IActorRef journal = Sys.ActorOf(JournalActor.Props(new CheckingStore(store, receiver), () => 0.5));
        return (journal, Sys.ActorOf(SinkActor.Props(settings, journal, store, new Random(seed).NextDouble)));
    }

    private static int Append(IActorRef journal, RandomSink receiver, Random random, int appended)
    {
        int count = Math.Min(random.Next(1, 6), Events - appended);
        var records = new EventRecord[count];
        for (int i = 0; i < count; i++)
        {
            string[] addresses = random.Next(6) == 0 ? ["", "chat"] : [""];
            records[i] = TestEvents.To(
                "key" + random.Next(6),
                DateTimeOffset.UnixEpoch,
                [.. addresses.Select(address => TestEvents.Destination(random.Next(8) == 0 ? "other" : RandomSink.Name, address))]);
            receiver.Expect(appended + i + 1, records[i]);
        }

        journal.Tell(new AppendRecords(records, ActorRefs.Nobody, 0));
        return count;
    }

    /// <summary>Records may have been on their way to the journal when it died; those it has not got never were.</summary>
    private static Task<int> Reconcile(InMemoryJournalStore store, RandomSink receiver, int appended)
    {
        receiver.Forget(store.LastSequence);
        return Task.FromResult((int)Math.Min(store.LastSequence, appended));
    }

    private static async Task<bool> IsSettled(InMemoryJournalStore store)
    {
        SinkStanding standing = (await store.ReadStandingAsync(RandomSink.Name, default))!;
        return standing.Waiting == 0 && standing.Rows.All(row => row.State == DeliveryRowState.Dead);
    }

    private async Task Stop(params IActorRef[] actors)
    {
        foreach (IActorRef actor in actors)
        {
            Watch(actor);
            Sys.Stop(actor);
            await ExpectMsgAsync<Terminated>();
            Unwatch(actor);
        }
    }

    /// <summary>A store that has each step of progress checked when it is written.</summary>
    private sealed class CheckingStore(InMemoryJournalStore store, RandomSink receiver) : DelegatingStore(store)
    {
        public override async ValueTask<AppendResult> AppendAsync(
            IReadOnlyList<JournalRecord> records, IReadOnlyList<SinkProgress> progress, CancellationToken cancellationToken)
        {
            AppendResult result = await base.AppendAsync(records, progress, cancellationToken);
            if (progress.Count > 0)
            {
                receiver.Check(
                    (await ReadStandingAsync(RandomSink.Name, cancellationToken))!,
                    await ReadDeadLettersAsync(RandomSink.Name, after: 0, int.MaxValue, cancellationToken));
            }

            return result;
        }
    }
}
