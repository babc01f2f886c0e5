using Akka.Actor;
using Akka.Event;
using Router.Actors.Deliveries.Calls;
using Router.Actors.Deliveries.Instances;
using Router.Actors.Deliveries.Outages;
using Router.Actors.Deliveries.People;
using Router.Actors.Deliveries.Reading;
using Router.Actors.Deliveries.Saving;
using Router.Actors.Deliveries.Windows;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Journal;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries;

/// <summary>
/// Carries what comes for one sink from the journal to it (architecture.md, "Progress per sink"). It reads on behind its cursor into
/// <see cref="DeliveryWindow"/>, makes the calls that <see cref="CallDesk"/> asks for of the instance that <see cref="SinkLife"/> has, and
/// hands progress to the JournalActor. After each message it does whatever can be done then; one timer wakes it when time alone allows more.
/// </summary>
public sealed partial class SinkActor : ReceiveActor, IWithTimers, IWithUnboundedStash
{
    private const string DeadlineKey = "deadline";
    private static readonly TimeSpan ReadAgainDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StatusDelay = TimeSpan.FromMilliseconds(200);

    private readonly IActorRef _journal;
    private readonly SinkReader _reader;
    private readonly RetryDelay _delay;
    private readonly ProgressSender _progress;
    private readonly SinkCounters _counters = new();
    private readonly PauseSwitch _pause = new();
    private readonly InstanceTroubles _troubles;
    private readonly SinkLife _life;
    private SinkSettings _settings;
    private SinkSettings? _next;
    private DateTimeOffset? _stopBy;
    private DateTimeOffset _wakesAt;

    // What it works with from the moment at which it knows where it stands.
    private DeliveryWindow? _window;
    private CallDesk _desk = null!;
    private ReadAhead _ahead = null!;
    private SinkStateCopy _state = null!;
    private Interventions _interventions = null!;

    /// <summary>Made by the SinksActor.</summary>
    public SinkActor(SinkSettings settings, IActorRef journal, IJournalReader reader, Func<double> jitter)
    {
        _settings = settings;
        _journal = journal;
        _reader = new SinkReader(reader, settings.Name);
        _progress = new ProgressSender(settings.Name, journal, Self);
        _delay = new RetryDelay(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), jitter);
        _troubles = new InstanceTroubles(_delay);
        _life = new SinkLife(Self, Context.GetLogger(), _troubles, Context.System.EventStream.Publish);
        Starting();
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <inheritdoc/>
    public IStash Stash { get; set; } = null!;

    private Moment Moment => new(Context.System.Scheduler.Now, _settings);

    private int WindowSize => Math.Max(_settings.Window, _settings.BatchMax);

    /// <summary>Whether this instance takes nothing more.</summary>
    private bool IsEnding => _stopBy is not null || _next is not null || _life.IsDisposing;

    /// <summary>How to make one.</summary>
    internal static Props Props(SinkSettings settings, IActorRef journal, IJournalReader reader, Func<double> jitter) =>
        Akka.Actor.Props.Create(() => new SinkActor(settings, journal, reader, jitter));

    /// <inheritdoc/>
    protected override void PreStart()
    {
        _counters.Start(Moment.Now);
        _journal.Tell(new FollowJournal(_settings.Name));
        Read(new ReadRequest.Standing());
    }

    /// <inheritdoc/>
    protected override void PostStop()
    {
        if (_window is not null)
        {
            _desk.Close(Moment);
        }

        _trials.GiveUp(Wrong(SinkTexts.Stopping));
        _trials.Refuse(Wrong(SinkTexts.Stopping));
        _life.GiveUp();
        _progress.Close();
    }

    private void Starting()
    {
        Receive<StandingRead>(message =>
        {
            Start(message);
            Become(Working);
            Stash.UnstashAll();
            Pump();
        });
        Receive<StopSink>(_ => StopNow());
        Always();
        ReceiveAny(_ => Stash.Stash());
    }

    private void Working()
    {
        Then<JournalAdvanced>(message =>
        {
            _ahead.Advance(message.LastSequence);
            _counters.Add(message);
        });
        Then<PageRead>(message => _ahead.Take(message.Page, Moment.Now));
        Then<RowsRead>(message => _window!.EndLoad(message.Request.Chain, message.Request.Sequences, message.Entries));
        Then<CallEnded>(message =>
        {
            _desk.End(message, Moment);
            _progress.TakeState();
        });
        Then<RunEnded>(message => _life.OnRunEnded(message, Moment));
        Then<InstanceDisposed>(_life.OnDisposed);
        Then<UseSettings>(message => Use(message.Settings));
        Then<StopSink>(message => _stopBy ??= Moment.Now + message.Grace);
        Then<Wake>(_ => { });
        Receive<SaveStateNow>(message => _progress.SendNow(message.Saved));
        Receive<ProgressSaved>(_ => _progress.OnSaved());
        ForPeople();
        ForTrials();
        Always();
    }

    private void Always()
    {
        Receive<ReadRequest>(Read);
        Receive<ReadFailed>(message =>
        {
            _counters.Fault(Outcomes.FirstLine(message.Cause), Moment.Now);
            Timers.StartSingleTimer(message.Request, message.Request, ReadAgainDelay);
            ShowSoon();
        });
        Receive<Show>(_ => ShowNow());
    }

    /// <summary>Handles a message, and does then whatever can be done.</summary>
    private void Then<T>(Action<T> handle) => Receive<T>(message =>
    {
        handle(message);
        Pump();
    });

    private void Start(StandingRead read)
    {
        (SinkStanding standing, long end) = read;
        PendingProgress changes = _progress.Changes;
        _state = _progress.Start(standing);
        _window = new DeliveryWindow(_settings.Name, standing.Cursor, changes);
        foreach (DeliveryRow row in standing.Rows)
        {
            _window.Intake.Restore(row);
        }

        _counters.Restore(standing, end);
        _desk = new CallDesk(_window, changes, _counters, _delay, Context.System.EventStream.Publish);
        _ahead = new ReadAhead(_window, _counters, _pause, end);
        _interventions = new Interventions(_settings.Name, _window, _desk, _ahead, changes, _counters);
    }

    /// <summary>Does whatever can be done now; called after each message that may have changed it.</summary>
    private void Pump()
    {
        Moment moment = Moment;
        _desk.Wake(moment);
        if (_desk.Watch(moment))
        {
            _life.GiveUp();
        }

        if (!IsEnding)
        {
            _life.Tend(moment, _state, _counters);
        }

        if (_ahead.NextPage(WindowSize) is { } page)
        {
            Read(page);
        }

        TendTrials(moment);
        if (!_pause.IsPaused && !IsEnding && !_trials.HoldsCalls)
        {
            HandOut(moment);
        }

        _progress.Send();
        Finish(moment);
        Arm(moment.Now);
        ShowSoon();
    }

    private void Read(ReadRequest request) => _ = _reader.ReadAsync(request).PipeTo(Self);

    private void HandOut(in Moment moment)
    {
        while (_ahead.NextRows(WindowSize) is { } rows)
        {
            Read(rows);
        }

        while (_life.CanCall(_settings) && _desk.Next(moment) is { } call)
        {
            _life.Call(call, _settings);
        }

        if (_pause.TryEndDrain(_window!.Through, _window.Waiting))
        {
            Context.System.EventStream.Publish(new Notice(NoticeMessages.SinkDrained, _settings.Name, _counters.Waiting(_window)));
        }
    }

    private void Use(SinkSettings settings)
    {
        SinkSettings latest = _next ?? _settings;
        bool isSame = settings.Fingerprint == _settings.Fingerprint && settings.IsDryRun == _settings.IsDryRun && _next is null;
        _settings = isSame ? settings : _settings;
        _next = isSame ? null : settings;
        if (settings.Composer != latest.Composer || settings.Fingerprint != latest.Fingerprint)
        {
            _window!.Turns.Wake(DateTimeOffset.MaxValue);
        }
    }

    /// <summary>When the last call of an instance that ends is over: disposes of it, then goes on with the new settings or stops.</summary>
    private void Finish(in Moment moment)
    {
        bool isOver = IsEnding && _desk.Running == 0 && !_trials.IsRunning && _life.TryEnd(moment.Now);
        if (_stopBy is { } stopBy)
        {
            if (isOver || stopBy <= moment.Now)
            {
                StopNow();
            }
        }
        else if (isOver)
        {
            _settings = _next!;
            _next = null;
            _troubles.Forget();
            _desk.TryNow(moment.Now);
            Self.Tell(Wake.Instance);
        }
    }

    private void StopNow()
    {
        _progress.TakeState();
        _progress.Send();
        ShowNow();
        Context.Stop(Self);
    }

    /// <summary>
    /// Sets the timers: one for the calls, which runs until the first deadline and is not moved when that call ends, and one for all else.
    /// </summary>
    private void Arm(DateTimeOffset now)
    {
        if (_desk.FirstDeadline is { } deadline && !Timers.IsTimerActive(DeadlineKey))
        {
            Timers.StartSingleTimer(DeadlineKey, Wake.Instance, deadline - now);
        }

        var soonest = new Soonest(now);
        _desk.LookAt(ref soonest);
        soonest.Look(_life.NextWake);
        soonest.Look(_trials.Deadline);
        soonest.Look(_stopBy);
        if (soonest.At is { } at && (at != _wakesAt || !Timers.IsTimerActive(Wake.Instance)))
        {
            _wakesAt = at;
            Timers.StartSingleTimer(Wake.Instance, Wake.Instance, at - now);
        }
    }

    private void ShowSoon()
    {
        if (!Timers.IsTimerActive(Show.Instance))
        {
            Timers.StartSingleTimer(Show.Instance, Show.Instance, StatusDelay);
        }
    }

    private void ShowNow()
    {
        bool isDown = _window is not null && _desk.IsDown;
        SinkState state = _pause.IsPaused ? SinkState.Paused
            : isDown || _troubles.BuildError is not null ? SinkState.Down
            : _pause.IsDraining ? SinkState.Draining
            : SinkState.Working;
        DateTimeOffset? nextTry = isDown ? _desk.NextTry : _troubles.NextBuild ?? _window?.Turns.NextRetry;
        Context.System.EventStream.Publish(_counters.ToStatus(_settings, state, _window, nextTry, Moment.Now));
    }

    private sealed record Wake
    {
        public static Wake Instance { get; } = new();
    }

    private sealed record Show
    {
        public static Show Instance { get; } = new();
    }
}
