using Akka.Actor;
using Router.Actors.Deliveries.Roster;
using Router.Actors.Deliveries.Trials;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries;

/// <summary>What people tell sinks to do, and what they see of those that the configuration no longer has.</summary>
public sealed partial class SinksActor
{
    private void ForPeople()
    {
        Receive<PauseSink>(message => Tell(message.Sink, message));
        Receive<ResumeSink>(message => Tell(message.Sink, message));
        Receive<DrainSink>(message => Tell(message.Sink, message));
        Receive<TrySink>(message => Hand(message.Sink, message, SinkTried.Unknown, isForOrphans: false));
        Receive<SkipSink>(message => Hand(message.Sink, message, new SinkSkipped(IsKnown: false, Count: 0), isForOrphans: true));
        Receive<DiscardDeadLetters>(message =>
            Hand(message.Sink, message, new DeadLettersHandled(0, message.DeliveryIds), isForOrphans: true));
        Receive<RequeueDeadLetters>(message =>
            Hand(message.Sink, message, new DeadLettersHandled(0, message.DeliveryIds), isForOrphans: false));
    }

    private IActorRef? ActorOf(string sink) =>
        _running.TryGetValue(sink, out RunningSink? running) && !running.IsStopping ? running.Actor : null;

    /// <summary>Tells a sink, and answers whether there is one.</summary>
    private void Tell(string sink, object message)
    {
        IActorRef? actor = ActorOf(sink);
        actor?.Tell(message);
        Sender.Tell(new SinkAnswer(actor is not null));
    }

    /// <summary>Has a sink answer, or what stands for an orphan; otherwise answers that it is not known.</summary>
    private void Hand(string sink, object message, object unknown, bool isForOrphans)
    {
        if (ActorOf(sink) is { } actor)
        {
            actor.Forward(message);
        }
        else if (isForOrphans && _roster.IsOrphan(sink) && !_running.ContainsKey(sink))
        {
            Context.Watch(Context.ActorOf(OrphanActor.Props(sink, Sender, _journal, _reader))).Tell(message);
        }
        else
        {
            Sender.Tell(unknown);
        }
    }

    private void ShowOrphan(SinkStanding standing)
    {
        string sink = standing.Sink;
        if (!_roster.IsOrphan(sink) || _running.ContainsKey(sink))
        {
            return;
        }

        long waiting = standing.Waiting + standing.Rows.LongCount(row => row.State != DeliveryRowState.Dead);
        if (waiting + standing.Dead == 0)
        {
            Context.System.EventStream.Publish(new SinkGone(sink));
            return;
        }

        Publish(sink, waiting, standing.Dead, standing.OldestWaiting);
        if (waiting > 0 && _roster.IsNews(sink))
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
}
