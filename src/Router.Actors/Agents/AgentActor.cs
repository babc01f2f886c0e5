using System.Diagnostics.CodeAnalysis;
using Akka.Actor;
using Router.Actors.Agents.Connecting;
using Router.Actors.Agents.Locks;
using Router.Actors.Agents.Pipes;
using Router.Actors.Commands;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Subscriptions;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Actors.Agents;

/// <summary>
/// One login: it owns the connection's life. It makes a PipeActor for each attempt, gives each event its id and time, sorts what a read
/// brought for the SubscriptionActors, hands results and commands to the CorrelationActor, and keeps the credit that bounds what is read
/// and not yet journaled. People hear of it through the event stream: a <see cref="Notice"/> once for each change, and the status.
/// A defect in any actor below it ends all of them; the AgentsActor then builds the login anew.
/// </summary>
internal sealed partial class AgentActor : ReceiveActor, IWithTimers
{
    private readonly string _login;
    private readonly AgentsDependencies _needs;
    private readonly ConnectionStory _story;
    private readonly SubscriptionBoard _board = new();
    private readonly CreditMeter _credit;
    private readonly Backoff _backoff;
    private readonly CategoryActors _categories;
    private readonly IActorRef _commands;
    private readonly Dictionary<long, int> _deciding = [];
    private RouteTable _table;
    private IReadOnlySet<Category> _wanted;
    private IDisposable? _lock;
    private IActorRef? _pipe;
    private int _attempt;
    private bool _isTakingLock;
    private bool _isWoken;
    private bool _isStopping;
    private int _flushing;

    public AgentActor(string login, AgentsDependencies needs, RouteTable table, IReadOnlySet<Category> wanted)
    {
        _login = login;
        _needs = needs;
        _table = table;
        _story = new ConnectionStory(login);
        _credit = new CreditMeter(needs.CreditLimit);
        _backoff = new Backoff(needs.Jitter);
        _commands = Context.ActorOf(Props.Create(() => new CorrelationActor(login, needs.Journal)), "commands");
        _categories = new CategoryActors(CreateCategory);
        Want(wanted);

        Receive<PacketsRead>(HasRead, _ => Sender.Equals(_pipe));
        Receive<RecordsAppended>(appended => GiveBack(appended.Bytes));
        Receive<SubscriptionsChanged>(SubscriptionsHaveChanged);
        Receive<PendingCommandsChanged>(changed =>
        {
            _pendingCommands = changed.Count;
            PublishSoon();
        });
        Receive<SendCommand>(_commands.Forward);
        Receive<UseTable>(use => Use(use.Table));
        Receive<WantCategories>(want =>
        {
            Want(want.Categories);
            TellCategories(want);
            Settle();
            Publish();
        });
        Receive<DecidingBy>(deciding => HasSwitched(deciding.Revision));

        Receive<PipeAppeared>(_ =>
        {
            _isWoken = true;
            Try();
        });
        Receive<TimeToTry>(_ => Try());
        Receive<LoginLockAttempt>(LockAnswered);
        Receive<PipeConnected>(_ => Connected(), _ => Sender.Equals(_pipe));
        Receive<ConnectionEnded>(Ended, _ => Sender.Equals(_pipe));
        Receive<TimeToTrust>(_ => Prove());
        Receive<TimeToPublish>(_ => Publish());

        Receive<StopAgent>(_ => Stop());
        Receive<Flushed>(_ => HasFlushed());
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private static DateTimeOffset Now => Context.System.Scheduler.Now;

    /// <inheritdoc/>
    protected override void PreStart() => Try();

    /// <inheritdoc/>
    protected override void PostStop() => _lock?.Dispose();

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Escalate);

    private IActorRef CreateCategory(string name, string? mode, string? @object)
    {
        var context = new SubscriptionContext(_login, mode, @object, _commands, _needs.Journal, _needs.OncePer, _needs.TimeZone);
        RouteTable table = _table;
        IReadOnlySet<Category> wanted = _wanted;
        IActorRef actor = Context.ActorOf(Props.Create(() => new SubscriptionActor(context, table, wanted)), name);
        if (_story.IsConnected)
        {
            actor.Tell(new SubscriptionsConnected(_attempt));
        }

        return actor;
    }

    [MemberNotNull(nameof(_wanted))]
    private void Want(IReadOnlySet<Category> wanted)
    {
        _wanted = wanted;
        _board.Want(wanted);
        foreach (Category category in wanted)
        {
            _categories.Ensure(category);
        }
    }

    private void Use(RouteTable table)
    {
        _table = table;
        int deciding = TellCategories(new DecideBy(table));
        _deciding[table.Revision] = _deciding.GetValueOrDefault(table.Revision) + deciding;
        if (deciding == 0)
        {
            Context.Parent.Tell(new TableInUse(table.Revision));
        }
    }

    private void HasSwitched(long revision)
    {
        if (--_deciding[revision] == 0)
        {
            _deciding.Remove(revision);
            Context.Parent.Tell(new TableInUse(revision));
        }
    }

    private int TellCategories(object message)
    {
        int count = 0;
        foreach (IActorRef category in _categories.All)
        {
            category.Tell(message);
            count++;
        }

        return count;
    }

    private static void Tell(Notice? notice)
    {
        if (notice is not null)
        {
            Context.System.EventStream.Publish(notice);
        }
    }

    private void Tell(Message message, params object[] arguments) => Tell(new Notice(message, _login, arguments));

    private void Stop()
    {
        _isStopping = true;
        Timers.CancelAll();
        if (_pipe is { } pipe)
        {
            pipe.Tell(ClosePipe.Instance);
        }
        else if (!_isTakingLock)
        {
            StartFlush();
        }
    }

    /// <summary>Whoever has to say something about what was read says it before its <see cref="Flushed"/>.</summary>
    private void StartFlush()
    {
        _flushing = 1 + TellCategories(Flush.Instance);
        _commands.Tell(Flush.Instance);
    }

    private void HasFlushed()
    {
        if (--_flushing == 0)
        {
            Context.Stop(Self);
        }
    }

    private sealed record TimeToTry
    {
        public static TimeToTry Instance { get; } = new();
    }

    private sealed record TimeToTrust
    {
        public static TimeToTrust Instance { get; } = new();
    }

    private sealed record TimeToPublish
    {
        public static TimeToPublish Instance { get; } = new();
    }
}
