using Akka.Actor;
using Router.Actors.Deliveries.Roster;
using Router.Actors.Journaling;
using Router.Journal;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries;

/// <summary>
/// Keeps one SinkActor for each sink of the configuration: starts those that are new once the journal knows them, hands changed settings
/// on, stops those that are dropped, and shows what waits for sinks that the configuration no longer has. Which these are knows
/// <see cref="SinkRoster"/>.
/// </summary>
public sealed partial class SinksActor : ReceiveActor, IWithTimers, IWithUnboundedStash
{
    private static readonly TimeSpan AgainDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopMargin = TimeSpan.FromMilliseconds(500);

    private readonly IActorRef _journal;
    private readonly IJournalReader _reader;
    private readonly Func<double> _jitter;
    private readonly SinkRoster _roster = new();
    private readonly Dictionary<string, RunningSink> _running = new(StringComparer.Ordinal);
    private UseSinks? _request;
    private bool _isTakenUp;
    private IActorRef _asker = ActorRefs.Nobody;
    private IActorRef? _stopAsker;

    /// <summary>Made by <see cref="Props"/>.</summary>
    public SinksActor(IActorRef journal, IJournalReader reader, Func<double> jitter)
    {
        _journal = journal;
        _reader = reader;
        _jitter = jitter;
        Receive<UseSinks>(OnUseSinks);
        Receive<DropSinks>(_ => OnDropSinks());
        Receive<StandingsRead>(OnStandings);
        Receive<ReadAgain>(message => ReadStandings(message.IsForRequest));
        Receive<ReadFailed>(message => Timers.StartSingleTimer(message.IsForRequest, new ReadAgain(message.IsForRequest), AgainDelay));
        Receive<ProgressSaved>(message => OnKnown(message.Sink));
        Receive<SinkTakenOver>(OnTakenOver);
        Receive<StartAgain>(message => MakeKnown(message.Sink, cursor: 0));
        ForPeople();
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
    /// <param name="reader">The journal, to read.</param>
    /// <param name="jitter">Numbers from 0 to 1 that spread retries; <see langword="null"/> means random ones.</param>
    public static Props Props(IActorRef journal, IJournalReader reader, Func<double>? jitter = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(reader);
        Func<double> spread = jitter ?? Random.Shared.NextDouble;
        return Akka.Actor.Props.Create(() => new SinksActor(journal, reader, spread));
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

    private void ReadStandings(bool isForRequest) => _ = ReadStandingsAsync(_reader, isForRequest).PipeTo(Self);

    private static async Task<object> ReadStandingsAsync(IJournalReader reader, bool isForRequest)
    {
        try
        {
            return new StandingsRead(await reader.ReadStandingsAsync(CancellationToken.None), isForRequest);
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
            _isTakenUp = true;
            _roster.Want(request.Sinks);
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
        bool isRenamed = _roster.TryTakeOver(settings, standings);
        if (!_running.TryGetValue(settings.Name, out RunningSink? running))
        {
            _roster.Expect(settings.Name);
            MakeKnown(settings.Name, standings.TryGetValue(settings.Name, out SinkStanding? standing) ? standing.Cursor : _reader.LastSequence);
        }
        else if (!running.IsStopping)
        {
            running.Actor.Tell(new UseSettings(settings));
            if (isRenamed)
            {
                // It starts again when it has taken over what waits under its old name.
                running.Stop();
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
        if (!_roster.Wants(sink))
        {
            ReadStandings(isForRequest: false);
            return;
        }

        Start(sink);
        _roster.Know(sink);
        AnswerIfKnown();
    }

    private void AnswerIfKnown()
    {
        // Until its sinks are looked up, what the journal knows is known of those before.
        if (_isTakenUp && _roster.AreAllKnown)
        {
            _request = null;
            _isTakenUp = false;
            _asker.Tell(SinksInUse.Instance);
            Stash.UnstashAll();
        }
    }

    private void Start(string sink)
    {
        if (_stopAsker is not null || _running.ContainsKey(sink) || _roster.Find(sink) is not { } settings)
        {
            return;
        }

        if (_roster.TakesOver(sink) is not { } was)
        {
            IActorRef actor = Context.ActorOf(SinkActor.Props(settings, _journal, _reader, _jitter), Uri.EscapeDataString(sink));
            _running.Add(sink, new RunningSink(settings, Context.Watch(actor)));
        }
        else if (!_running.ContainsKey(was))
        {
            // Not while the old one runs: the rules may still send something to it.
            _journal.Tell(new TakeOverSink(was, sink));
        }
    }

    private void OnTakenOver(SinkTakenOver message)
    {
        _roster.TakenOver(message.To);
        Publish(message.From, waiting: 0, dead: 0, oldest: null);
        Start(message.To);
    }

    private void OnDropSinks()
    {
        if (_request is not null)
        {
            Stash.Stash();
            return;
        }

        foreach (RunningSink running in _running.Values.Where(item => !_roster.Wants(item.Name)))
        {
            running.Stop();
        }
    }

    private void OnTerminated(Terminated message)
    {
        RunningSink? ended = _running.Values.FirstOrDefault(item => item.Actor.Equals(message.ActorRef));
        if (ended is null)
        {
            // What a person did to an orphan is done.
            ReadStandings(isForRequest: false);
            return;
        }

        string sink = ended.Name;
        _running.Remove(sink);
        if (_stopAsker is not null)
        {
            if (_running.Count == 0)
            {
                EndStopping();
            }
        }
        else if (!ended.IsStopping && _roster.Wants(sink))
        {
            Timers.StartSingleTimer(sink, new StartAgain(sink), AgainDelay);
        }
        else if (_roster.HeirOf(sink) is { } heir)
        {
            Start(heir);
        }
        else
        {
            MakeKnown(sink, cursor: 0);
        }
    }

    private void OnStopSinks(StopSinks message)
    {
        _stopAsker = Sender;
        foreach (RunningSink running in _running.Values)
        {
            running.Actor.Tell(new StopSink(message.Grace));
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

    private sealed record StandingsRead(IReadOnlyList<SinkStanding> Standings, bool IsForRequest);

    private sealed record ReadFailed(bool IsForRequest);

    private sealed record ReadAgain(bool IsForRequest);

    private sealed record StartAgain(string Sink);

    private sealed record StopNow
    {
        public static StopNow Instance { get; } = new();
    }
}
