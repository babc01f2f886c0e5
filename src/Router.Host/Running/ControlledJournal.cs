using Akka.Actor;
using Router.Actors.Deliveries;
using Router.Actors.Journaling;
using Router.Actors.Status;
using Router.Host.Control;
using Router.Host.History;
using Router.Host.History.DeadLetters;
using Router.Host.History.Replaying;
using Router.Journal;
using Router.Journal.Records;

namespace Router.Host.Running;

/// <summary>Answers from the journal of the Router that runs in this process, and changes what its sinks do with it.</summary>
internal sealed class ControlledJournal : JournalHistory, IControlledJournal
{
    /// <summary>Many dead letters are read and written in pages.</summary>
    private static readonly TimeSpan HandlingTime = TimeSpan.FromMinutes(5);

    private readonly ActorSystem _system;
    private readonly IActorRef _router;
    private readonly IJournalReader _reader;
    private readonly Func<CancellationToken, Task<HistoryView>> _look;

    public ControlledJournal(ActorSystem system, IActorRef router, IJournalReader reader, Func<CancellationToken, Task<HistoryView>> look)
        : base(reader, look)
    {
        _system = system;
        _router = router;
        _reader = reader;
        _look = look;
    }

    /// <summary>How a running Router is looked at.</summary>
    /// <param name="options">How it was started.</param>
    /// <param name="router">The RouterActor.</param>
    /// <param name="keeper">Its rules.</param>
    public static Func<CancellationToken, Task<HistoryView>> LookAt(RouterHostOptions options, IActorRef router, RulesKeeper keeper) =>
        async cancellationToken => new HistoryView
        {
            Configuration = keeper.Current,
            Now = options.Time.GetUtcNow(),
            Table = keeper.Table ?? keeper.Current.CreateTable(revision: 0),
            Status = await router.Ask<RouterStatus>(GetStatus.Instance, ControlledRouter.AnswerTime, cancellationToken),
            Loader = options.Loader,
        };

    public Task<DeadLettersDone> RetryDeadLettersAsync(DeadLetterOrder order, CancellationToken cancellationToken) =>
        CarryOutAsync(order, (sink, ids) => new RequeueDeadLetters(sink, ids), cancellationToken);

    public Task<DeadLettersDone> DiscardDeadLettersAsync(DeadLetterOrder order, CancellationToken cancellationToken) =>
        CarryOutAsync(order, (sink, ids) => new DiscardDeadLetters(sink, ids), cancellationToken);

    public async Task<ReplayReport> ReplayAsync(ReplayOrder order, CancellationToken cancellationToken) =>
        await new Replayer(_reader, await _look(cancellationToken)).ReplayAsync(
            order, records => AppendAsync(records, cancellationToken), cancellationToken);

    private async Task<DeadLettersDone> CarryOutAsync(
        DeadLetterOrder order, Func<string, IReadOnlyList<string>, object> request, CancellationToken cancellationToken) =>
        await new DeadLetterOrders(_reader, await _look(cancellationToken)).CarryOutAsync(
            order,
            async (sink, ids) =>
            {
                DeadLettersHandled handled = await _router.Ask<DeadLettersHandled>(request(sink, ids), HandlingTime, cancellationToken);
                return (handled.Count, handled.Unknown);
            },
            cancellationToken);

    /// <summary>Ends when the journal has them: the next page waits for that, so that a long replay never fills the memory.</summary>
    private async Task AppendAsync(IReadOnlyList<JournalRecord> records, CancellationToken cancellationToken)
    {
        var appended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        IActorRef listener = _system.ActorOf(ListenerActor.Props(_ => appended.TrySetResult()));
        try
        {
            _router.Tell(new AppendRecords(records, listener, Bytes: 0));
            await appended.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _system.Stop(listener);
        }
    }
}
