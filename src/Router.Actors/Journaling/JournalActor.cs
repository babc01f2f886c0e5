using Akka.Actor;
using Akka.Event;
using Router.Actors.Deliveries.Outages;
using Router.Actors.Notices;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Journaling;

/// <summary>
/// The journal's one writer. An append starts when the store is idle; what arrives meanwhile is the next one. Records are acknowledged
/// when they are written, progress of the sinks rides along, and followers hear what came for them. A store that fails loses nothing:
/// the same batch is tried again until it is written.
/// </summary>
public sealed class JournalActor : ReceiveActor, IWithTimers
{
    private static readonly TimeSpan ProgressDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StatusDelay = TimeSpan.FromMilliseconds(200);

    private readonly IJournalStore _store;
    private readonly RetryDelay _delay;
    private readonly JournalInbox _inbox = new();
    private readonly JournalCounters _counters = new();
    private readonly ShedReport _shed = new();
    private readonly Dictionary<string, IActorRef> _followers = new(StringComparer.Ordinal);
    private readonly List<IActorRef> _stoppers = [];
    private JournalBatch? _batch;
    private (TakeOverSink Message, IActorRef Asker)? _change;
    private string? _error;
    private int _failures;
    private bool _isProgressDue;

    /// <summary>Made by <see cref="Props"/>.</summary>
    public JournalActor(IJournalStore store, Func<double> jitter)
    {
        _store = store;
        _delay = new RetryDelay(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), jitter);
        Receive<AppendRecords>(message =>
        {
            _inbox.Add(message);
            Write();
        });
        Receive<SaveProgress>(OnSaveProgress);
        Receive<Appended>(OnAppended);
        Receive<Changed>(OnChanged);
        Receive<Failed>(OnFailed);
        Receive<FollowJournal>(OnFollow);
        Receive<TakeOverSink>(message =>
        {
            _inbox.Add(message, Sender);
            Write();
        });
        Receive<WriteProgress>(_ => WriteSoon());
        Receive<TryAgain>(_ => StartWriting());
        Receive<PublishStatus>(_ => Publish(_counters.ToStatus(_store.LastSequence, _error)));
        Receive<TellShed>(_ => OnTellShed());
        Receive<StopJournal>(_ =>
        {
            _stoppers.Add(Sender);
            Write();
        });
        Receive<Terminated>(message => Forget(message.ActorRef));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <summary>How to make one.</summary>
    /// <param name="store">The store; nobody else writes to it. The actor does not dispose of it.</param>
    /// <param name="jitter">Numbers from 0 to 1 that spread retries; <see langword="null"/> means random ones.</param>
    public static Props Props(IJournalStore store, Func<double>? jitter = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        Func<double> spread = jitter ?? Random.Shared.NextDouble;
        return Akka.Actor.Props.Create(() => new JournalActor(store, spread));
    }

    /// <inheritdoc/>
    protected override void PreStart() => Publish(_counters.ToStatus(_store.LastSequence, _error));

    private void OnSaveProgress(SaveProgress message)
    {
        _inbox.Add(message, Sender);
        if (_inbox.IsProgressDue)
        {
            WriteSoon();
        }
        else if (!Timers.IsTimerActive(WriteProgress.Instance))
        {
            Timers.StartSingleTimer(WriteProgress.Instance, WriteProgress.Instance, ProgressDelay);
        }

        if (_stoppers.Count > 0)
        {
            Write();
        }
    }

    /// <summary>Writes progress with the next append, which does not wait for records.</summary>
    private void WriteSoon()
    {
        _isProgressDue = true;
        Write();
    }

    /// <summary>Starts the next append if the store is idle and something has to be written.</summary>
    private void Write()
    {
        if (_batch is not null || _change is not null)
        {
            return;
        }

        if (_inbox.TakeChangeOfName() is { } change)
        {
            _change = change;
        }
        else if (_inbox.HasWork || (_inbox.HasProgress && (_isProgressDue || _stoppers.Count > 0)))
        {
            Timers.Cancel(WriteProgress.Instance);
            _isProgressDue = false;
            _batch = _inbox.TakeBatch();
        }
        else
        {
            StopIfAsked();
            return;
        }

        StartWriting();
    }

    private void StartWriting()
    {
        if (_change is { Message: var (from, to) })
        {
            _ = TakeOverAsync(_store, from, to).PipeTo(Self);
        }
        else
        {
            _ = AppendAsync(_store, _batch!).PipeTo(Self);
        }
    }

    private static async Task<object> AppendAsync(IJournalStore store, JournalBatch batch)
    {
        try
        {
            return new Appended(await store.AppendAsync(batch.Records, batch.Progress, CancellationToken.None));
        }
        catch (Exception cause)
        {
            return new Failed(cause);
        }
    }

    private static async Task<object> TakeOverAsync(IJournalStore store, string from, string to)
    {
        try
        {
            await store.TakeOverSinkAsync(from, to, CancellationToken.None);
            return Changed.Instance;
        }
        catch (Exception cause)
        {
            return new Failed(cause);
        }
    }

    private void OnAppended(Appended message)
    {
        JournalBatch batch = _batch!;
        _batch = null;
        OnWritten();
        foreach (AppendRecords written in batch.Messages)
        {
            written.CreditTo.Tell(new RecordsAppended(written.Bytes));
        }

        foreach ((IActorRef asker, string sink) in batch.Askers)
        {
            asker.Tell(new ProgressSaved(sink));
        }

        _counters.Count(batch.Records, message.Result.Shed);
        TellFollowers(message.Result.LastSequence);
        PublishEntries(batch.Records, message.Result.LastSequence);
        foreach (ShedDeliveries shed in message.Result.Shed)
        {
            Tell(_shed.Add(shed, Context.System.Scheduler.Now));
        }

        Write();
    }

    private void OnChanged(Changed message)
    {
        (TakeOverSink done, IActorRef asker) = _change!.Value;
        _change = null;
        OnWritten();
        asker.Tell(new SinkTakenOver(done.From, done.To));
        Write();
    }

    private void OnWritten()
    {
        _failures = 0;
        if (_error is not null)
        {
            _error = null;
            Context.System.EventStream.Publish(new Notice(NoticeMessages.JournalBack, Subject: null));
        }

        MarkDirty();
    }

    private void OnFailed(Failed message)
    {
        TimeSpan delay = _delay.After(++_failures);
        if (_error is null)
        {
            Context.System.EventStream.Publish(
                new Notice(NoticeMessages.JournalBroken, Subject: null, message.Cause.Message, Math.Ceiling(delay.TotalSeconds)));
        }

        _error = message.Cause.Message;
        Context.GetLogger().Debug("The journal's store failed: {0}", message.Cause);
        Timers.StartSingleTimer(TryAgain.Instance, TryAgain.Instance, delay);
        MarkDirty();
    }

    private void OnFollow(FollowJournal message)
    {
        _followers[message.Sink] = Sender;
        Context.Watch(Sender);
        Sender.Tell(new JournalAdvanced(_store.LastSequence, Added: 0));
    }

    private void Forget(IActorRef follower)
    {
        foreach (string sink in _followers.Where(item => item.Value.Equals(follower)).Select(item => item.Key).ToList())
        {
            _followers.Remove(sink);
        }
    }

    private void TellFollowers(long lastSequence)
    {
        foreach ((string sink, (int added, long shed, long shedDead)) in _counters.BySink)
        {
            if (_followers.TryGetValue(sink, out IActorRef? follower))
            {
                follower.Tell(new JournalAdvanced(lastSequence, added, shed, shedDead));
            }
        }
    }

    private static void PublishEntries(IReadOnlyList<JournalRecord> records, long lastSequence)
    {
        if (records.Count == 0)
        {
            return;
        }

        var entries = new JournalEntry[records.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = new JournalEntry(lastSequence - entries.Length + 1 + i, records[i]);
        }

        Context.System.EventStream.Publish(new EventsJournaled(entries));
    }

    private void OnTellShed()
    {
        foreach (ShedDeliveries shed in _shed.Due(Context.System.Scheduler.Now))
        {
            Tell(shed);
        }

        if (_shed.IsEmpty)
        {
            Timers.Cancel(TellShed.Instance);
        }
    }

    private void Tell(ShedDeliveries? shed)
    {
        if (shed is null)
        {
            return;
        }

        Context.System.EventStream.Publish(
            new Notice(NoticeMessages.JournalShed, Subject: null, shed.Count, shed.Sink, shed.Route, shed.From, shed.To));
        if (!Timers.IsTimerActive(TellShed.Instance))
        {
            Timers.StartPeriodicTimer(TellShed.Instance, TellShed.Instance, ShedReport.Interval);
        }
    }

    private void StopIfAsked()
    {
        if (_stoppers.Count == 0)
        {
            return;
        }

        Publish(_counters.ToStatus(_store.LastSequence, _error));
        foreach (IActorRef stopper in _stoppers)
        {
            stopper.Tell(new JournalStopped(_store.LastSequence));
        }

        Context.Stop(Self);
    }

    private void MarkDirty()
    {
        if (!Timers.IsTimerActive(PublishStatus.Instance))
        {
            Timers.StartSingleTimer(PublishStatus.Instance, PublishStatus.Instance, StatusDelay);
        }
    }

    private static void Publish(object message) => Context.System.EventStream.Publish(message);

    private sealed record Appended(AppendResult Result);

    private sealed record Failed(Exception Cause);

    private sealed record Changed
    {
        public static Changed Instance { get; } = new();
    }

    private sealed record WriteProgress
    {
        public static WriteProgress Instance { get; } = new();
    }

    private sealed record TryAgain
    {
        public static TryAgain Instance { get; } = new();
    }

    private sealed record PublishStatus
    {
        public static PublishStatus Instance { get; } = new();
    }

    private sealed record TellShed
    {
        public static TellShed Instance { get; } = new();
    }
}
