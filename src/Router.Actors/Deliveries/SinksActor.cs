using Akka.Actor;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Journal;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries;

/// <summary>
/// Keeps one SinkActor for each sink of the configuration: starts those that are new once the journal knows them, hands changed settings
/// on, stops those that are dropped, and shows what waits for sinks that the configuration no longer has.
/// </summary>
public sealed class SinksActor : ReceiveActor, IWithTimers, IWithUnboundedStash
{
    private static readonly TimeSpan AgainDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DropGrace = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan StopMargin = TimeSpan.FromMilliseconds(500);

    private readonly IActorRef _journal;
    private readonly IJournalReader _store;
    private readonly Func<double> _jitter;
    private readonly Dictionary<string, Running> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _takeOvers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _new = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toldOrphans = new(StringComparer.Ordinal);
    private Dictionary<string, SinkSettings> _wanted = new(StringComparer.Ordinal);
    private UseSinks? _request;
    private IActorRef _asker = ActorRefs.Nobody;
    private IActorRef? _stopAsker;

    /// <summary>Made by <see cref="Props"/>.</summary>
    public SinksActor(IActorRef journal, IJournalReader store, Func<double> jitter)
    {
        _journal = journal;
        _store = store;
        _jitter = jitter;
        Receive<UseSinks>(OnUseSinks);
        Receive<DropSinks>(_ => OnDropSinks());
        Receive<StandingsRead>(OnStandings);
        Receive<ReadFailed>(message => Timers.StartSingleTimer(message.IsForRequest, new ReadAgain(message.IsForRequest), AgainDelay));
        Receive<ReadAgain>(message => ReadStandings(message.IsForRequest));
        Receive<ProgressSaved>(message => OnKnown(message.Sink));
        Receive<SinkTakenOver>(OnTakenOver);
        Receive<StartAgain>(message => MakeKnown(message.Sink, cursor: 0));
        Receive<PauseSink>(message => Forward(message.Sink, message));
        Receive<ResumeSink>(message => Forward(message.Sink, message));
        Receive<StopSinks>(OnStopSinks);
        Receive<StopNow>(_ => EndStopping());
        Receive<Terminated>(OnTerminated);
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <inheritdoc/>
    public IStash Stash { get; set; } = null!;

    /// <summary>How to make one.</summary>
    /// <param name="journal">The JournalActor; it has to live until <see cref="SinksStopped"/> came.</param>
    /// <param name="store">The journal's store, which is only read.</param>
    /// <param name="jitter">Numbers from 0 to 1 that spread retries; <see langword="null"/> means random ones.</param>
    public static Props Props(IActorRef journal, IJournalReader store, Func<double>? jitter = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(store);
        Func<double> spread = jitter ?? Random.Shared.NextDouble;
        return Akka.Actor.Props.Create(() => new SinksActor(journal, store, spread));
    }

    /// <summary>A SinkActor that fails has a defect: it is made anew a little later, from the journal.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Stop);

    private void OnUseSinks(UseSinks message)
    {
        if (_request is not null)
        {
            Stash.Stash();
            return;
        }

        if (_stopAsker is null)
        {
            _request = message;
            _asker = Sender;
            ReadStandings(isForRequest: true);
        }
    }

    private void ReadStandings(bool isForRequest) => _ = ReadStandingsAsync(_store, isForRequest).PipeTo(Self);

    private static async Task<object> ReadStandingsAsync(IJournalReader store, bool isForRequest)
    {
        try
        {
            return new StandingsRead(await store.ReadStandingsAsync(CancellationToken.None), isForRequest);
        }
        catch (Exception)
        {
            // The JournalActor says what is wrong with the store; here it is only asked again.
            return new ReadFailed(isForRequest);
        }
    }

    private void OnStandings(StandingsRead message)
    {
        var standings = message.Standings.ToDictionary(item => item.Sink, StringComparer.Ordinal);
        if (message.IsForRequest && _request is { } request)
        {
            _wanted = request.Sinks.ToDictionary(item => item.Name, StringComparer.Ordinal);
            foreach (SinkSettings settings in request.Sinks)
            {
                Use(settings, standings);
            }

            AnswerIfKnown();
        }

        foreach (SinkStanding standing in message.Standings)
        {
            ShowOrphan(standing);
        }
    }

    private void Use(SinkSettings settings, Dictionary<string, SinkStanding> standings)
    {
        _toldOrphans.Remove(settings.Name);
        bool isRenamed = settings.Was is { } was && was != settings.Name && !_wanted.ContainsKey(was) && standings.ContainsKey(was);
        if (isRenamed)
        {
            _takeOvers[settings.Name] = settings.Was!;
        }

        if (!_running.TryGetValue(settings.Name, out Running? running))
        {
            _new.Add(settings.Name);
            MakeKnown(settings.Name, standings.TryGetValue(settings.Name, out SinkStanding? standing) ? standing.Cursor : _store.LastSequence);
        }
        else if (!running.IsStopping)
        {
            running.Ref.Tell(new UseSettings(settings));
            if (isRenamed)
            {
                // It starts again when it has taken over what waits under its old name.
                Stop(running);
            }
        }
    }

    /// <summary>
    /// Writes a cursor, at the end of the journal for a new sink. For a known one it moves nothing, but what its last actor sent is then
    /// written too, so that the next one starts where that one ended.
    /// </summary>
    private void MakeKnown(string sink, long cursor) =>
        _journal.Tell(new SaveProgress(new SinkProgress { Sink = sink, Cursor = cursor }, AtOnce: true));

    private void OnKnown(string sink)
    {
        if (_wanted.ContainsKey(sink))
        {
            Start(sink);
            _new.Remove(sink);
            AnswerIfKnown();
        }
        else
        {
            ReadStandings(isForRequest: false);
        }
    }

    private void AnswerIfKnown()
    {
        if (_request is not null && _new.Count == 0)
        {
            _request = null;
            _asker.Tell(SinksInUse.Instance);
            Stash.UnstashAll();
        }
    }

    private void Start(string sink)
    {
        if (_stopAsker is not null || _running.ContainsKey(sink))
        {
            return;
        }

        if (_takeOvers.TryGetValue(sink, out string? was))
        {
            // While the old one runs, the rules may still send something to it.
            if (!_running.ContainsKey(was))
            {
                _journal.Tell(new TakeOverSink(was, sink));
            }

            return;
        }

        IActorRef actor = Context.ActorOf(SinkActor.Props(_wanted[sink], _journal, _store, _jitter), Uri.EscapeDataString(sink));
        Context.Watch(actor);
        _running.Add(sink, new Running(sink, actor, _wanted[sink].Timeout));
    }

    private void OnTakenOver(SinkTakenOver message)
    {
        _takeOvers.Remove(message.To);
        Publish(message.From, waiting: 0, dead: 0, oldest: null);
        if (_wanted.ContainsKey(message.To))
        {
            Start(message.To);
        }
    }

    private void OnDropSinks()
    {
        if (_request is not null)
        {
            Stash.Stash();
            return;
        }

        foreach (Running running in _running.Values.Where(item => !_wanted.ContainsKey(item.Sink)))
        {
            Stop(running);
        }
    }

    private static void Stop(Running running)
    {
        running.IsStopping = true;
        running.Ref.Tell(new StopSink(running.Timeout + DropGrace));
    }

    private void Forward(string sink, object message)
    {
        bool isKnown = _running.TryGetValue(sink, out Running? running) && !running.IsStopping;
        if (isKnown)
        {
            running!.Ref.Tell(message);
        }

        Sender.Tell(new SinkAnswer(isKnown));
    }

    private void OnTerminated(Terminated message)
    {
        Running? ended = _running.Values.FirstOrDefault(item => item.Ref.Equals(message.ActorRef));
        if (ended is null)
        {
            return;
        }

        _running.Remove(ended.Sink);
        if (_stopAsker is not null)
        {
            if (_running.Count == 0)
            {
                EndStopping();
            }
        }
        else if (ended.IsStopping || !_wanted.ContainsKey(ended.Sink))
        {
            OnDropped(ended.Sink);
        }
        else
        {
            Timers.StartSingleTimer(ended.Sink, new StartAgain(ended.Sink), AgainDelay);
        }
    }

    private void OnDropped(string sink)
    {
        string? heir = _takeOvers.FirstOrDefault(item => item.Value == sink).Key;
        if (heir is not null && _wanted.ContainsKey(heir))
        {
            Start(heir);
        }
        else
        {
            MakeKnown(sink, cursor: 0);
        }
    }

    private void ShowOrphan(SinkStanding standing)
    {
        string sink = standing.Sink;
        if (_wanted.ContainsKey(sink) || _running.ContainsKey(sink) || _takeOvers.ContainsValue(sink))
        {
            return;
        }

        long dead = standing.Dead;
        long waiting = standing.Waiting + standing.Rows.LongCount(row => row.State != DeliveryRowState.Dead);
        if (waiting + dead == 0)
        {
            Context.System.EventStream.Publish(new SinkGone(sink));
            return;
        }

        Publish(sink, waiting, dead, standing.OldestWaiting);
        if (waiting > 0 && _toldOrphans.Add(sink))
        {
            Context.System.EventStream.Publish(new Notice(NoticeMessages.SinkOrphaned, sink, waiting, sink));
        }
    }

    private static void Publish(string orphan, long waiting, long dead, DateTimeOffset? oldest) =>
        Context.System.EventStream.Publish(new SinkStatus
        {
            Name = orphan,
            Type = "",
            State = SinkState.Orphaned,
            Since = Context.System.Scheduler.Now,
            Waiting = waiting,
            OldestWaiting = oldest,
            Dead = dead,
        });

    private void OnStopSinks(StopSinks message)
    {
        _stopAsker = Sender;
        foreach (Running running in _running.Values)
        {
            running.Ref.Tell(new StopSink(message.Grace));
        }

        if (_running.Count == 0)
        {
            EndStopping();
        }
        else
        {
            Timers.StartSingleTimer(StopNow.Instance, StopNow.Instance, message.Grace + StopMargin);
        }
    }

    private void EndStopping()
    {
        _stopAsker!.Tell(SinksStopped.Instance);
        Context.Stop(Self);
    }

    private sealed class Running(string sink, IActorRef actor, TimeSpan timeout)
    {
        public string Sink { get; } = sink;

        public IActorRef Ref { get; } = actor;

        public TimeSpan Timeout { get; } = timeout;

        public bool IsStopping { get; set; }
    }

    private sealed record StandingsRead(IReadOnlyList<SinkStanding> Standings, bool IsForRequest);

    private sealed record ReadFailed(bool IsForRequest);

    private sealed record ReadAgain(bool IsForRequest);

    private sealed record StartAgain(string Sink);

    private sealed record StopNow
    {
        public static StopNow Instance { get; } = new();
    }
}
