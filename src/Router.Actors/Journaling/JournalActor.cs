using Akka.Actor;
using Akka.Event;
using Router.Actors.Deliveries.Outages;
using Router.Actors.Notices;
using Router.Journal;
using Router.Journal.Progress;

namespace Router.Actors.Journaling;

/// <summary>
/// The journal's one writer. An append starts when the store is idle; what arrives meanwhile is the next one. Records are acknowledged
/// when they are written, progress of the sinks rides along, and followers hear what came for them. A store that fails loses nothing:
/// the same batch is tried again until it is written. While the store is full its records wait, and progress, which makes room, is written.
/// </summary>
public sealed class JournalActor : ReceiveActor, IWithTimers
{
    private static readonly TimeSpan ProgressDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StatusDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan RetentionInterval = TimeSpan.FromMinutes(1);

    private readonly IJournalStore _store;
    private readonly JournalWork _work = new();
    private readonly JournalCounters _counters = new();
    private readonly JournalFollowers _followers = new();
    private readonly JournalTrouble _trouble;
    private readonly ShedReport _shed = new();
    private readonly List<IActorRef> _stoppers = [];
    private bool _isWriting;

    /// <summary>Made by <see cref="Props"/>.</summary>
    public JournalActor(IJournalStore store, Func<double> jitter)
    {
        _store = store;
        _trouble = new JournalTrouble(new RetryDelay(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), jitter));
        Then<AppendRecords>(_work.Inbox.Add);
        Then<SaveProgress>(OnSaveProgress);
        Then<TakeOverSink>(message => _work.Inbox.Add(message, Sender));
        Then<ForgetSink>(message => _work.Inbox.Add(message, Sender));
        Then<Due>(OnDue);
        Then<Written>(OnWritten);
        Then<WriteFailed>(message => OnFailed(message.Cause));
        Then<StopJournal>(_ => _stoppers.Add(Sender));
        Receive<FollowJournal>(OnFollow);
        Receive<Terminated>(message => _followers.Remove(message.ActorRef));
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
    protected override void PreStart()
    {
        PublishStatus();
        Timers.StartPeriodicTimer(Due.Retention, Due.Retention, RetentionInterval);
    }

    /// <summary>Handles a message, and starts then what can be written.</summary>
    private void Then<T>(Action<T> handle) => Receive<T>(message =>
    {
        handle(message);
        Write();
    });

    private void OnSaveProgress(SaveProgress message)
    {
        _work.Inbox.Add(message, Sender);
        if (_work.Inbox.IsProgressDue)
        {
            _work.MakeProgressDue();
        }
        else
        {
            StartTimer(Due.Progress, ProgressDelay);
        }
    }

    private void OnDue(Due due)
    {
        switch (due.What)
        {
            case "progress":
                _work.MakeProgressDue();
                break;
            case "retention":
                _work.MakeRetentionDue();
                break;
            case "again" when !_isWriting && (_work.HasStarted || _work.TryRefused()):
                StartWriting();
                break;
            case "status":
                PublishStatus();
                break;
            case "shed":
                OnTellShed();
                break;
        }
    }

    /// <summary>Starts the next append if the store is idle and something has to be written.</summary>
    private void Write()
    {
        if (_work.HasStarted)
        {
            return;
        }

        if (_work.TryStart(isStopping: _stoppers.Count > 0))
        {
            if (!_work.Inbox.HasProgress)
            {
                Timers.Cancel(Due.Progress);
            }

            StartWriting();
        }
        else if (!_work.IsFull)
        {
            StopIfAsked();
        }
    }

    private void StartWriting()
    {
        _isWriting = true;
        _ = WriteAsync(_store, _work.Batch, _work.Change).PipeTo(Self);
    }

    private static async Task<object> WriteAsync(IJournalStore store, JournalBatch? batch, JournalChange? change)
    {
        try
        {
            if (batch is not null)
            {
                return new Written(await store.AppendAsync(batch.Records, batch.Progress, CancellationToken.None));
            }

            await change!.RunAsync(store);
            return new Written(Result: null);
        }
        catch (Exception cause)
        {
            return new WriteFailed(cause);
        }
    }

    private void OnWritten(Written message)
    {
        JournalBatch? batch = _work.Batch;
        JournalChange? change = _work.Change;
        _isWriting = false;
        _work.End();
        if (!_work.IsFull && _trouble.Over())
        {
            Publish(new Notice(NoticeMessages.JournalBack, Subject: null));
        }

        if (batch is not null)
        {
            Tell(batch, message.Result!);
        }

        change?.Asker.Tell(change.Answer);
        StartTimer(Due.Status, StatusDelay);

        // Progress and the end of a sink make room.
        if (_work.TryRefused())
        {
            StartWriting();
        }
    }

    private void Tell(JournalBatch batch, AppendResult result)
    {
        foreach (AppendRecords written in batch.Messages)
        {
            written.CreditTo.Tell(new RecordsAppended(written.Bytes));
        }

        foreach ((IActorRef asker, string sink) in batch.Askers)
        {
            asker.Tell(new ProgressSaved(sink));
        }

        _counters.Count(batch.Records, result.Shed);
        _followers.Tell(_counters, result.LastSequence);
        if (batch.Records.Count > 0)
        {
            Publish(EventsJournaled.Of(batch.Records, result.LastSequence));
        }

        foreach (ShedDeliveries shed in result.Shed)
        {
            Tell(_shed.Add(shed, Context.System.Scheduler.Now));
        }

        if (result.Loss is { } loss)
        {
            Publish(LossReport.Of(loss));
        }
    }

    private void OnFailed(Exception cause)
    {
        _isWriting = false;
        if (_trouble.Failed(cause) is { } notice)
        {
            Publish(notice);
        }

        Context.GetLogger().Debug("The journal's store failed: {0}", cause);
        Timers.StartSingleTimer(Due.Again, Due.Again, _trouble.Delay);
        StartTimer(Due.Status, StatusDelay);
        if (_trouble.Fault == JournalFault.Full && _work.Refuse())
        {
            StartWriting();
        }
    }

    private void OnFollow(FollowJournal message)
    {
        _followers.Add(message.Sink, Sender);
        Context.Watch(Sender);
        Sender.Tell(new JournalAdvanced(_store.LastSequence, Added: 0));
    }

    private void OnTellShed()
    {
        foreach (ShedDeliveries shed in _shed.Due(Context.System.Scheduler.Now))
        {
            Tell(shed);
        }

        if (_shed.IsEmpty)
        {
            Timers.Cancel(Due.Shed);
        }
    }

    private void Tell(ShedDeliveries? shed)
    {
        if (shed is null)
        {
            return;
        }

        Publish(new Notice(NoticeMessages.JournalShed, Subject: null, shed.Count, shed.Sink, shed.Route, shed.From, shed.To));
        if (!Timers.IsTimerActive(Due.Shed))
        {
            Timers.StartPeriodicTimer(Due.Shed, Due.Shed, ShedReport.Interval);
        }
    }

    private void StopIfAsked()
    {
        if (_stoppers.Count == 0)
        {
            return;
        }

        PublishStatus();
        foreach (IActorRef stopper in _stoppers)
        {
            stopper.Tell(new JournalStopped(_store.LastSequence));
        }

        Context.Stop(Self);
    }

    private void StartTimer(Due due, TimeSpan delay)
    {
        if (!Timers.IsTimerActive(due))
        {
            Timers.StartSingleTimer(due, due, delay);
        }
    }

    private void PublishStatus() => Publish(_counters.ToStatus(_store.LastSequence, _trouble));

    private static void Publish(object message) => Context.System.EventStream.Publish(message);

    /// <summary>A timer's key and message.</summary>
    private sealed record Due(string What)
    {
        public static readonly Due Progress = new("progress");
        public static readonly Due Retention = new("retention");
        public static readonly Due Again = new("again");
        public static readonly Due Status = new("status");
        public static readonly Due Shed = new("shed");
    }
}
