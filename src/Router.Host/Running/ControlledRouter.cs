using System.Runtime.CompilerServices;
using Akka.Actor;
using Router.Actors.Commands;
using Router.Actors.Deliveries;
using Router.Actors.Deliveries.Trials;
using Router.Actors.Journaling;
using Router.Actors.Status;
using Router.Host.Configuration;
using Router.Host.Control;
using Router.Host.Trials;
using Router.Host.Verbs;
using Router.Journal;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;
using Router.Routing.Sentences;
using Router.Sinks.Abstractions;

namespace Router.Host.Running;

/// <summary>Answers the control endpoint from the actors and the rules that run.</summary>
internal sealed class ControlledRouter : IControlledRouter
{
    /// <summary>Actors that answer from what they keep are at once; only a defect takes longer.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(10);

    /// <summary>What is in flight ends first.</summary>
    private static readonly TimeSpan SkippingTime = TimeSpan.FromMinutes(1);

    private readonly RouterHostOptions _options;
    private readonly ActorSystem _system;
    private readonly IActorRef _router;
    private readonly RulesKeeper _keeper;
    private readonly IJournalReader _journal;
    private readonly ControlledSubscriptions _subscriptions;
    private readonly DateTimeOffset _startedAt;

    public ControlledRouter(
        RouterHostOptions options,
        ActorSystem system,
        IActorRef router,
        RulesKeeper keeper,
        IJournalReader journal)
    {
        Journal = new ControlledJournal(system, router, journal, ControlledJournal.LookAt(options, router, keeper));
        _journal = journal;
        _subscriptions = new ControlledSubscriptions(system, router);
        _options = options;
        _system = system;
        _router = router;
        _keeper = keeper;
        _startedAt = options.Time.GetUtcNow();
    }

    public IControlledJournal Journal { get; }

    public async Task<StatusReport> GetStatusAsync(CancellationToken cancellationToken) => new()
    {
        Version = VersionVerb.Version,
        ProcessId = Environment.ProcessId,
        StartedAt = _startedAt,
        Now = _options.Time.GetUtcNow(),
        Configuration = _options.Configuration.Path,
        IsDryRun = _options.IsDryRun,
        Journal = await JournalSurvey.OfAsync(_options, _journal, cancellationToken),
        Router = await AskStatusAsync(cancellationToken),
    };

    public async Task<IReadOnlyList<RouteReport>> GetRoutesAsync(Language language, CancellationToken cancellationToken)
    {
        RouterStatus status = await AskStatusAsync(cancellationToken);
        return [.. _keeper.Current.Rules.Routes.Select(route => ReportOf(route, status, language))];
    }

    public async IAsyncEnumerable<TailLine> TailAsync(TailFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var queue = new TailQueue(filter);
        IActorRef listener = _system.ActorOf(ListenerActor.Props(queue.Add, typeof(EventsJournaled), typeof(DeliveriesEnded)));
        try
        {
            await foreach (TailLine line in queue.ReadAsync(cancellationToken))
            {
                yield return line;
            }
        }
        finally
        {
            _system.Stop(listener);
        }
    }

    public Task<CommandOutcome> SendAsync(string login, AgentCommand command, TimeSpan? timeout, CancellationToken cancellationToken) =>
        _router.Ask<CommandOutcome>(new SendCommand(login, command, timeout), Timeout.InfiniteTimeSpan, cancellationToken);

    public Task<ReloadReport> ReloadAsync(Language language, CancellationToken cancellationToken) =>
        _keeper.ReloadAsync(language, cancellationToken);

    public async Task<bool> PauseSinkAsync(string sink, CancellationToken cancellationToken) =>
        (await _router.Ask<SinkAnswer>(new PauseSink(sink), AnswerTime, cancellationToken)).IsKnown;

    public async Task<bool> ResumeSinkAsync(string sink, CancellationToken cancellationToken) =>
        (await _router.Ask<SinkAnswer>(new ResumeSink(sink), AnswerTime, cancellationToken)).IsKnown;

    public async Task<bool> DrainSinkAsync(string sink, CancellationToken cancellationToken) =>
        (await _router.Ask<SinkAnswer>(new DrainSink(sink), AnswerTime, cancellationToken)).IsKnown;

    public async Task<SinkSkip> SkipSinkAsync(SkipOrder order, CancellationToken cancellationToken)
    {
        IReadOnlyList<SinkStatus> sinks = (await AskStatusAsync(cancellationToken)).Sinks;
        SinkStatus sink = sinks.FirstOrDefault(item => item.Name == order.Sink)
            ?? throw new RefusedException(RunMessages.UnknownSink, order.Sink, NearestName.Hint(order.Sink, [.. sinks.Select(item => item.Name)])) { IsNotThere = true };
        if (!order.IsSure)
        {
            return new SinkSkip(sink.Waiting, IsDone: false);
        }

        SinkSkipped skipped = await _router.Ask<SinkSkipped>(new SkipSink(order.Sink), SkippingTime, cancellationToken);
        return new SinkSkip(skipped.Count, IsDone: true);
    }

    public async Task<TrialReport> TrySinkAsync(TrialOrder order, CancellationToken cancellationToken)
    {
        LoadedConfiguration configuration = _keeper.Current;
        SinkTrial trial = TrialMaker.Make(order, configuration, _options.Time.GetUtcNow());

        // Calls that run end first, and then the trial takes no longer than a call may.
        TimeSpan limit = (2 * configuration.Sinks[order.Sink].Policy.Timeout) + AnswerTime;
        SinkTried tried = await _router.Ask<SinkTried>(new TrySink(order.Sink, trial), limit, cancellationToken);
        return TrialMaker.ReportOf(order, tried, configuration, configuration.LanguageOr(_options.SystemLanguage), _options.Mask);
    }

    public Task<IReadOnlyList<SubscriptionReport>> GetSubscriptionsAsync(CancellationToken cancellationToken) =>
        _subscriptions.GetAsync(cancellationToken);

    public Task<SubscriptionReport> KeepSubscriptionAsync(SubscriptionOrder order, CancellationToken cancellationToken) =>
        _subscriptions.KeepAsync(order, cancellationToken);

    public Task<IReadOnlyList<SubscriptionReport>> DropSubscriptionAsync(string name, CancellationToken cancellationToken) =>
        _subscriptions.DropAsync(name, cancellationToken);

    public IAsyncEnumerable<TailLine> SubscribeAsync(SubscriptionOrder order, CancellationToken cancellationToken) =>
        _subscriptions.HoldAsync(order, cancellationToken);

    private Task<RouterStatus> AskStatusAsync(CancellationToken cancellationToken) =>
        _router.Ask<RouterStatus>(GetStatus.Instance, AnswerTime, cancellationToken);

    private static RouteReport ReportOf(RouteDefinition route, RouterStatus status, Language language)
    {
        RouteCount? count = status.Journal.Routes.GetValueOrDefault(route.Name);
        return new RouteReport(
            route.Name,
            RouteSentence.Of(route, language),
            route.Enabled,
            route.Note,
            count?.Count ?? 0,
            count?.Last,
            status.UnreadableNumbers.GetValueOrDefault(route.Name));
    }
}
