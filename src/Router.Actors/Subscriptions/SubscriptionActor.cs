using Akka.Actor;
using Akka.Event;
using Router.Actors.Agents;
using Router.Actors.Commands;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Journal.Records;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Actors.Subscriptions;

/// <summary>
/// One Mode and Object of one login: it sees to the subscriptions of both initiators, and decides where the events go. It gets
/// <see cref="EventsRead"/> from the AgentActor, tells the journal, asks the CorrelationActor, and reports to its parent with
/// <see cref="SubscriptionsChanged"/>. One whose words no rule names only decides.
/// </summary>
internal sealed class SubscriptionActor : ReceiveActor, IWithTimers
{
    private readonly Dictionary<Category, Wish> _wishes = [];
    private readonly SubscriptionContext _context;
    private readonly EventDecider _decider;
    private RouteTable _table;
    private int? _connection;

    public SubscriptionActor(SubscriptionContext context, RouteTable table, IReadOnlySet<Category> wanted)
    {
        _context = context;
        _decider = new EventDecider(context.Login, context.OncePer, Context.GetLogger());
        _table = table;
        Want(wanted);
        Receive<EventsRead>(Decide);
        Receive<CommandAnswered>(answered => Answer((WishedCommand)answered.Tag, answered));
        Receive<WishDue>(due => Send(_wishes.GetValueOrDefault(due.Category)?.TryAgain(due.Attempt)));
        Receive<SubscriptionsConnected>(connected =>
        {
            _connection = connected.Connection;
            BeginAll();
        });
        Receive<SubscriptionsDisconnected>(_ => Disconnect());
        Receive<SubscribeAgain>(_ => BeginAll());
        Receive<DecideBy>(rules =>
        {
            _table = rules.Table;
            Sender.Tell(new DecidingBy(rules.Table.Revision));
        });
        Receive<WantCategories>(want =>
        {
            Want(want.Categories);
            Report();
        });
        Receive<Flush>(_ => Sender.Tell(Flushed.Instance));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private void Decide(EventsRead read)
    {
        var records = new EventRecord[read.Events.Count];
        bool hasNews = false;
        bool isWaiting = IsWaitingForAnswers();
        for (int i = 0; i < records.Length; i++)
        {
            StampedEvent @event = read.Events[i];
            records[i] = _decider.Decide(_table, @event);
            if (isWaiting && @event.Packet is { Mode: { } mode, Object: { } @object, Initiator: { } initiator })
            {
                hasNews |= _wishes.TryGetValue(new Category(mode, @object, initiator), out Wish? wish) && wish.Observe();
            }
        }

        _context.Journal.Tell(new AppendRecords(records, Context.Parent, read.Bytes));
        foreach (NumbersUnreadable met in _decider.TakeUnreadableNumbers())
        {
            Context.System.EventStream.Publish(met);
        }

        if (hasNews)
        {
            Report();
        }
    }

    private bool IsWaitingForAnswers()
    {
        foreach (Wish wish in _wishes.Values)
        {
            if (wish.Status.State == SubscriptionState.Sent)
            {
                return true;
            }
        }

        return false;
    }

    private void Want(IReadOnlySet<Category> wanted)
    {
        foreach (Category category in wanted.Where(category => category.Mode == _context.Mode && category.Object == _context.Object))
        {
            Wish? wish = _wishes.GetValueOrDefault(category);
            if (wish is null)
            {
                wish = new Wish(category);
                _wishes.Add(category, wish);
                Send(_connection is null ? null : wish.Begin());
            }
            else if (!wish.IsWanted)
            {
                Send(wish.WantAgain());
            }
        }

        foreach (Category category in _wishes.Keys.Where(category => !wanted.Contains(category)).ToArray())
        {
            if (_wishes[category] is { IsWanted: true } wish)
            {
                Timers.Cancel(category);
                Send(wish.Drop());
            }
        }

        Forget();
    }

    private void BeginAll()
    {
        foreach (Wish wish in _wishes.Values)
        {
            Send(wish.Begin());
        }

        if (_wishes.Count > 0)
        {
            Report();
        }
    }

    private void Disconnect()
    {
        _connection = null;
        Timers.CancelAll();
        foreach (Wish wish in _wishes.Values)
        {
            wish.Disconnect();
        }

        Forget();
    }

    private void Answer(WishedCommand command, CommandAnswered answered)
    {
        if (_connection is null || !_wishes.TryGetValue(command.Category, out Wish? wish))
        {
            return;
        }

        DateTimeOffset now = Context.System.Scheduler.Now;
        WishAnswer answer = wish.Answer(command, answered.Outcome, now);
        if (answer.IsNewlyRejected)
        {
            string next = PeopleTime.Clock(wish.Status.NextTry ?? now, _context.TimeZone);
            Tell(NoticeMessages.SubscriptionRejected, command.Category, wish.Status.Error ?? "", next);
        }

        if (answer.IsNewlySilent && answer.Next is { } following)
        {
            Tell(NoticeMessages.SubscriptionSilent, command.Category, following.Timeout.TotalSeconds);
        }

        if (answer.TryAgainIn is { } wait)
        {
            Timers.StartSingleTimer(command.Category, new WishDue(command.Category, command.Attempt), wait);
        }

        Send(answer.Next);
        Forget();
        Report();
    }

    private void Send(WishedCommand? command)
    {
        if (command is not null)
        {
            _context.Commands.Tell(new SubmitCommand(command.ToCommand(), command.Timeout, command));
        }
    }

    private void Forget()
    {
        foreach (Category category in _wishes.Where(entry => entry.Value.IsOver).Select(entry => entry.Key).ToArray())
        {
            _wishes.Remove(category);
        }
    }

    private void Report()
    {
        if (_connection is { } connection)
        {
            Context.Parent.Tell(new SubscriptionsChanged(
                connection,
                [.. _wishes.Values.Where(wish => wish.IsWanted).Select(wish => wish.Status)]));
        }
    }

    private void Tell(Message message, params object[] arguments) =>
        Context.System.EventStream.Publish(new Notice(message, _context.Login, arguments));

    private sealed record WishDue(Category Category, int Attempt);
}
