using Akka.Actor;
using Router.Actors.Deliveries.Outages;
using Router.Actors.Deliveries.Windows;
using Router.Actors.Journaling;
using Router.Journal;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries;

/// <summary>
/// Carries what comes for one sink from the journal to it (architecture.md, "Progress per sink"). This part starts at the sink's standing,
/// reads on behind it and saves progress; calls, the sink's instance and the status have files of their own. What may go out decides
/// <see cref="DeliveryWindow"/>, whether the sink is down <see cref="OutageDetector"/>.
/// </summary>
public sealed partial class SinkActor : ReceiveActor, IWithTimers
{
    private const int MostRows = 10_000;
    private const int StandingTries = 5;
    private static readonly TimeSpan ReadAgainDelay = TimeSpan.FromSeconds(1);

    private readonly IActorRef _journal;
    private readonly IJournalStore _store;
    private readonly RetryDelay _delay;
    private readonly PendingProgress _changes;
    private readonly OutageDetector _detector = new();
    private readonly Breaker _breaker;
    private readonly Queue<TaskCompletionSource> _savings = new();
    private readonly List<JournalAdvanced> _early = [];
    private SinkSettings _settings;
    private DeliveryWindow? _window;
    private SinkStateCopy? _state;
    private long _journalEnd;
    private long _countedTo;
    private long _behind;
    private DateTimeOffset? _oldestBehind;
    private bool _isReading;
    private readonly List<KeyChain> _unread = [];
    private bool _hasStandingFailed;
    private bool _hasPageFailed;

    /// <summary>Made by the SinksActor.</summary>
    public SinkActor(SinkSettings settings, IActorRef journal, IJournalStore store, Func<double> jitter)
    {
        _settings = settings;
        _journal = journal;
        _store = store;
        _delay = new RetryDelay(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), jitter);
        _breaker = new Breaker(_delay);
        _changes = new PendingProgress(settings.Name, cursor: 0);
        Receive<CallEnded>(OnCallEnded);
        Receive<JournalAdvanced>(OnAdvanced);
        Receive<PageRead>(OnPage);
        Receive<RowsRead>(OnRows);
        Receive<StandingRead>(OnStanding);
        Receive<ReadFailed>(OnReadFailed);
        Receive<Tick>(OnTick);
        Receive<UseSettings>(OnUseSettings);
        Receive<PauseSink>(_ => OnPause());
        Receive<ResumeSink>(_ => OnResume());
        Receive<StopSink>(OnStop);
        Receive<RunEnded>(OnRunEnded);
        Receive<Disposed>(_ => OnDisposed());
        Receive<SaveStateNow>(OnSaveStateNow);
        Receive<ProgressSaved>(_ =>
        {
            if (_savings.TryDequeue(out TaskCompletionSource? saving))
            {
                saving.TrySetResult();
            }
        });
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private static DateTimeOffset Now => Context.System.Scheduler.Now;

    private int WindowSize => Math.Max(_settings.Window, _settings.BatchMax);

    /// <summary>How to make one.</summary>
    internal static Props Props(SinkSettings settings, IActorRef journal, IJournalStore store, Func<double> jitter) =>
        Akka.Actor.Props.Create(() => new SinkActor(settings, journal, store, jitter));

    /// <inheritdoc/>
    protected override void PreStart()
    {
        _since = Now;
        _journal.Tell(new FollowJournal(_settings.Name));
        ReadStanding();
    }

    /// <inheritdoc/>
    protected override void PostStop()
    {
        foreach (SinkCall call in _calls.Values)
        {
            _ = call.Cancellation.CancelAsync();
        }

        _ = _instance?.EndAsync();
        while (_savings.TryDequeue(out TaskCompletionSource? saving))
        {
            saving.TrySetCanceled();
        }
    }

    private void ReadStanding() => _ = ReadStandingAsync(_store, _settings.Name).PipeTo(Self);

    /// <summary>Reads the standing together with the number up to which it counts what waits.</summary>
    private static async Task<object> ReadStandingAsync(IJournalStore store, string sink)
    {
        try
        {
            for (int i = 1; ; i++)
            {
                long before = store.LastSequence;
                SinkStanding? standing = await store.ReadStandingAsync(sink, CancellationToken.None);
                if (store.LastSequence == before || i == StandingTries)
                {
                    return new StandingRead(standing, before);
                }
            }
        }
        catch (Exception cause)
        {
            return new ReadFailed(ReadKind.Standing, cause);
        }
    }

    private void OnStanding(StandingRead message)
    {
        SinkStanding standing = message.Standing
            ?? new SinkStanding(_settings.Name, message.End, [], new Dictionary<string, string>(StringComparer.Ordinal), 0, OldestWaiting: null, Dead: 0);
        _window = new DeliveryWindow(_settings.Name, standing.Cursor, _changes);
        _changes.Move(standing.Cursor);
        _changes.Take();
        foreach (DeliveryRow row in standing.Rows)
        {
            _window.Restore(row);
        }

        _dead += standing.Dead;

        IActorRef self = Self;
        _state = new SinkStateCopy(standing.State, token =>
        {
            var saving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            self.Tell(new SaveStateNow(saving), ActorRefs.NoSender);
            return saving.Task.WaitAsync(token);
        });
        _behind = standing.Waiting;
        _oldestBehind = standing.OldestWaiting;
        _countedTo = message.End;
        _journalEnd = Math.Max(_journalEnd, message.End);
        foreach (JournalAdvanced advanced in _early)
        {
            Count(advanced);
        }

        _early.Clear();
        Build();
        Pump();
    }

    private void OnAdvanced(JournalAdvanced message)
    {
        _journalEnd = Math.Max(_journalEnd, message.LastSequence);
        if (_window is null)
        {
            _early.Add(message);
            return;
        }

        Count(message);
        Pump();
    }

    private void Count(JournalAdvanced message)
    {
        if (message.LastSequence > _countedTo)
        {
            // What was shed may be in hand already and still arrive; the count is right again when all is read.
            _behind += message.Added - (message.Shed - message.ShedDead);
            _dead = Math.Max(0, _dead - message.ShedDead);
        }
    }

    /// <summary>Does whatever can be done now; called after each message that may have changed it.</summary>
    private void Pump()
    {
        if (_window is null)
        {
            return;
        }

        Read();
        Load();
        HandOut();
        Save();
        Finish();
        ArmRetry();
        MarkDirty();
    }

    /// <summary>Reads the next page when there is room for a fair one. It reads while the sink is down too: up to the window.</summary>
    private void Read()
    {
        int room = WindowSize - _window!.Count;
        bool isWorthwhile = room > 0 && (_window.Count == 0 || room * 4 >= WindowSize);
        if (_isReading || !isWorthwhile || _window.Rows >= MostRows || _window.Through >= _journalEnd)
        {
            return;
        }

        _isReading = true;
        _ = ReadPageAsync(_store, _settings.Name, _window.Through, room).PipeTo(Self);
    }

    private static async Task<object> ReadPageAsync(IJournalStore store, string sink, long after, int limit)
    {
        try
        {
            return new PageRead(await store.ReadSinkAsync(sink, after, limit, CancellationToken.None));
        }
        catch (Exception cause)
        {
            return new ReadFailed(ReadKind.Page, cause);
        }
    }

    private void OnPage(PageRead message)
    {
        _isReading = false;
        DateTimeOffset now = Now;
        foreach (SinkEntry entry in message.Page.Entries)
        {
            _behind -= _window!.Add(entry, now);
        }

        _window!.Look(message.Page.Through);
        _oldestBehind = null;
        Pump();
    }

    /// <summary>Reads rows back from the journal whose turn it is.</summary>
    private void Load()
    {
        while (!IsHeldUp && _window!.TryTakeLoad(WindowSize, out KeyChain chain, out List<long> sequences))
        {
            _ = ReadRowsAsync(_store, chain, sequences).PipeTo(Self);
        }
    }

    private static async Task<object> ReadRowsAsync(IJournalStore store, KeyChain chain, List<long> sequences)
    {
        try
        {
            return new RowsRead(chain, sequences.Count, await store.ReadEventsAsync(sequences, CancellationToken.None));
        }
        catch (Exception cause)
        {
            return new ReadFailed(ReadKind.Rows, cause, chain);
        }
    }

    private void OnRows(RowsRead message)
    {
        _window!.EndLoad(message.Chain, message.Asked, message.Entries);
        Pump();
    }

    private void OnReadFailed(ReadFailed message)
    {
        Fault(Outcomes.FirstLine(message.Cause));
        if (message.Chain is { } chain)
        {
            _unread.Add(chain);
        }

        _hasStandingFailed |= message.Kind == ReadKind.Standing;
        _hasPageFailed |= message.Kind == ReadKind.Page;
        Timers.StartSingleTimer(Tick.ReadAgain, Tick.ReadAgain, ReadAgainDelay);
        MarkDirty();
    }

    private void OnReadAgain()
    {
        if (_hasStandingFailed)
        {
            _hasStandingFailed = false;
            ReadStanding();
            return;
        }

        _isReading = _isReading && !_hasPageFailed;
        _hasPageFailed = false;
        foreach (KeyChain chain in _unread)
        {
            _window!.CancelLoad(chain);
        }

        _unread.Clear();
        Pump();
    }

    /// <summary>Hands what moved to the JournalActor, which writes it with its next append.</summary>
    private void Save()
    {
        if (_changes.Take() is { } progress)
        {
            _journal.Tell(new SaveProgress(progress));
        }
    }

    private void OnSaveStateNow(SaveStateNow message)
    {
        if (_state!.TakeChanged() is { } state)
        {
            _changes.SetState(state);
        }

        _savings.Enqueue(message.Saving);
        _journal.Tell(new SaveProgress(
            _changes.Take() ?? new SinkProgress { Sink = _settings.Name, Cursor = _changes.Cursor }, AtOnce: true));
    }

    private void OnTick(Tick tick)
    {
        switch (tick.What)
        {
            case "status":
                PublishStatus();
                return;
            case "dead letters":
                TellDeadLetters();
                return;
            case "read":
                OnReadAgain();
                return;
            case "calls":
                OnWatchCalls();
                break;
            case "linger":
                _isBatchDue = true;
                break;
            case "retry":
                _window?.Wake(Now);
                break;
            case "build":
                Build();
                break;
            case "run":
                Run();
                break;
            case "dispose":
                OnDisposed();
                break;
            case "stop":
                StopNow();
                return;
            default:
                break; // "breaker": the time has come to try.
        }

        Pump();
    }

    private enum ReadKind
    {
        Standing,
        Page,
        Rows,
    }

    private sealed record StandingRead(SinkStanding? Standing, long End);

    private sealed record PageRead(SinkPage Page);

    private sealed record RowsRead(KeyChain Chain, int Asked, IReadOnlyList<SinkEntry> Entries);

    private sealed record ReadFailed(ReadKind Kind, Exception Cause, KeyChain? Chain = null);

    private sealed record SaveStateNow(TaskCompletionSource Saving);

    /// <summary>A timer's key and message.</summary>
    private sealed record Tick(string What)
    {
        public static readonly Tick Status = new("status");
        public static readonly Tick DeadLetters = new("dead letters");
        public static readonly Tick ReadAgain = new("read");
        public static readonly Tick Calls = new("calls");
        public static readonly Tick Linger = new("linger");
        public static readonly Tick Retry = new("retry");
        public static readonly Tick Breaker = new("breaker");
        public static readonly Tick Build = new("build");
        public static readonly Tick Run = new("run");
        public static readonly Tick Dispose = new("dispose");
        public static readonly Tick Stop = new("stop");
    }
}
