using System.Collections.Concurrent;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Router.Actors.Deliveries;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Journal;
using Router.Journal.InMemory;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

/// <summary>A journal in memory with its actor, and a clock that stands.</summary>
public abstract class SinkTestKit : TestKit
{
    protected const string Name = "crm";

    private readonly HashSet<Delivery> _ended = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<ScriptedSink, bool> _built = [];
    private readonly TestProbe _ends;
    private IActorRef _sinkActor;
    private TestProbe? _asker;

    protected SinkTestKit()
        : base("""akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit" """)
    {
        Journal = Sys.ActorOf(JournalActor.Props(Store, () => 0));
        _sinkActor = Journal;
        Notices = Listen<Notice>();
        Statuses = Listen<SinkStatus>();
        _ends = Listen<DeliveriesEnded>();
    }

    internal ScriptedSink Sink { get; init; } = new();

    protected InMemoryJournalStore Store { get; } = new();

    protected IActorRef Journal { get; }

    protected TestProbe Notices { get; }

    protected TestProbe Statuses { get; }

    protected TestScheduler Clock => (TestScheduler)Sys.Scheduler;

    protected DateTimeOffset Time => Clock.Now;

    protected TestProbe Listen<T>()
    {
        TestProbe probe = CreateTestProbe();
        Sys.EventStream.Subscribe(probe.Ref, typeof(T));
        return probe;
    }

    internal SinkSettings Settings(Func<ISinkState, ISink>? build = null) => new()
    {
        Name = Name,
        Type = "scripted",
        Fingerprint = "1",
        Build = state => Built(build is null ? Sink : build(state)),
        Composer = new TestComposer(),
    };

    /// <summary>A SinkActor whose standing is at the start of the journal.</summary>
    protected async Task<IActorRef> Start(SinkSettings? settings = null, IJournalStore? store = null)
    {
        if (await Store.ReadStandingAsync(Name, default) is null)
        {
            await Store.AppendAsync([], [new SinkProgress { Sink = Name, Cursor = 0 }], default);
        }

        return _sinkActor = Sys.ActorOf(SinkActor.Props(settings ?? Settings(), Journal, store ?? Store, () => 0));
    }

    /// <summary>Journals one event for each key.</summary>
    protected Task Append(params IReadOnlyList<string> keys) => Append([.. keys.Select(key => TestEvents.Of(key, Time, Name))]);

    protected async Task Append(params IReadOnlyList<EventRecord> records)
    {
        TestProbe credit = CreateTestProbe();
        Journal.Tell(new AppendRecords(records, credit.Ref, 1));
        await credit.ExpectMsgAsync<RecordsAppended>(TimeSpan.FromSeconds(20));
    }

    protected async Task<Notice> Told(Router.Routing.Diagnostics.Message message)
    {
        Notice notice = await Notices.FishForMessageAsync<Notice>(item => item.Message.Code.StartsWith("RT5", StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        notice.Message.ShouldBe(message);
        return notice;
    }

    /// <summary>The next status that is so; moves the clock as far as a status needs.</summary>
    protected async Task<SinkStatus> Shown(Predicate<SinkStatus> isSo)
    {
        await Heard();
        for (int i = 0; i < 400; i++)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            while (Statuses.HasMessages)
            {
                if (await Statuses.ReceiveOneAsync(TimeSpan.Zero) is SinkStatus status && isSo(status))
                {
                    return status;
                }
            }

            await Turn();
        }

        throw new TimeoutException("no such status");
    }

    /// <summary>The standing when it is so; progress is written up to 100 ms after it was made.</summary>
    protected async Task<SinkStanding> Saved(Predicate<SinkStanding> isSo)
    {
        await Heard();
        for (int i = 0; i < 2_000; i++)
        {
            SinkStanding? standing = await Store.ReadStandingAsync(Name, default);
            if (isSo(standing!))
            {
                return standing!;
            }

            Clock.Advance(TimeSpan.FromMilliseconds(1));
            await Turn();
        }

        throw new TimeoutException("it was not saved");
    }

    /// <summary>The sink's dead letters that are saved.</summary>
    protected async Task<IReadOnlyList<DeliveryRow>> DeadLetters() => await Store.ReadDeadLettersAsync(Name, after: 0, int.MaxValue, default);

    /// <summary>Waits until the actor has heard what the test answered: an answer goes through the thread pool, which no step of the clock waits for.</summary>
    protected async Task Heard()
    {
        foreach (SinkCallScript call in _built.Keys.SelectMany(sink => sink.TakeAnswered()))
        {
            while (!_ended.Remove(call.Deliveries[0]))
            {
                DeliveriesEnded ended = await _ends.ExpectMsgAsync<DeliveriesEnded>(TimeSpan.FromSeconds(20));
                _ended.UnionWith(ended.Deliveries.Select(item => item.Delivery));
            }
        }
    }

    private ISink Built(ISink sink)
    {
        if (sink is ScriptedSink scripted)
        {
            _built[scripted] = true;
        }

        return sink;
    }

    /// <summary>Waits until the actors have done what was sent to them so far, however slow the machine is.</summary>
    protected async Task Turn()
    {
        foreach (IActorRef actor in new[] { _sinkActor, Journal })
        {
            TestProbe asker = _asker ??= CreateTestProbe();
            actor.Tell(new Identify(actor), asker.Ref);
            await asker.ExpectMsgAsync<ActorIdentity>(TimeSpan.FromSeconds(20));
        }
    }
}
