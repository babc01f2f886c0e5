using Akka.Actor;
using Router.Actors.Agents;
using Router.Actors.Commands;
using Router.Actors.Deliveries;
using Router.Actors.Deliveries.Trials;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.OwnEvents;
using Router.Actors.Status;
using Router.Actors.Subscriptions;
using Router.Actors.Subscriptions.Requests;

namespace Router.Actors;

/// <summary>
/// The root, <c>/user/router</c>: it makes the five parts, and leads them through what has to happen in an order, a change of rules and
/// the stop. Everything else goes from part to part without it.
/// </summary>
/// <remarks>
/// <code>
/// Running  ─ApplyRules→ sinks in use → own events use them → rules in use → sinks dropped → Running
/// any      ─StopRouter→ sinks stopped → agents stopped → journal stopped → end
/// </code>
/// </remarks>
public sealed class RouterActor : ReceiveActor, IWithUnboundedStash
{
    private readonly IActorRef _journal;
    private readonly IActorRef _agents;
    private readonly IActorRef _sinks;
    private readonly IActorRef _status;
    private readonly IActorRef _ownEvents;

    /// <summary>Makes the actor.</summary>
    public RouterActor(RouterParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        _status = Context.Watch(Context.ActorOf(StatusActor.Props(), "status"));
        _journal = Context.Watch(Context.ActorOf(parts.Journal, "journal"));
        _sinks = Context.Watch(Context.ActorOf(parts.Sinks(_journal), "sinks"));
        _agents = Context.Watch(Context.ActorOf(parts.Agents(_journal), "agents"));
        _ownEvents = Context.Watch(Context.ActorOf(OwnEventsActor.Props(_journal, parts.OwnEvents), "own-events"));
        Running();
    }

    /// <inheritdoc/>
    public IStash Stash { get; set; } = null!;

    /// <summary>How it is made.</summary>
    public static Props Props(RouterParts parts) => Akka.Actor.Props.Create(() => new RouterActor(parts));

    /// <summary>A part that fails has lost what it held: it is not started again as if nothing had happened.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Stop);

    private void Running()
    {
        Receive<ApplyRules>(apply =>
        {
            IActorRef asker = Sender;
            _sinks.Tell(new UseSinks(apply.Sinks));
            Become(() => AwaitingSinks(apply, asker));
        });
        Always();
    }

    private void AwaitingSinks(ApplyRules apply, IActorRef asker)
    {
        Receive<SinksInUse>(_ =>
        {
            _ownEvents.Tell(new DecideBy(apply.Table));
            Become(() => AwaitingOwnEvents(apply, asker));
        });
        Receive<ApplyRules>(_ => Stash.Stash());
        Always();
    }

    private void AwaitingOwnEvents(ApplyRules apply, IActorRef asker)
    {
        Receive<DecidingBy>(deciding => deciding.Revision == apply.Table.Revision, _ =>
        {
            _agents.Tell(new UseRules(apply.Table, apply.Agents));
            Become(() => AwaitingRules(apply, asker));
        });
        Receive<ApplyRules>(_ => Stash.Stash());
        Always();
    }

    private void AwaitingRules(ApplyRules apply, IActorRef asker)
    {
        Receive<RulesInUse>(inUse => inUse.Revision == apply.Table.Revision, _ =>
        {
            _sinks.Tell(DropSinks.Instance);
            asker.Tell(new RulesApplied(apply.Table.Revision));
            Become(Running);
            Stash.UnstashAll();
        });
        Receive<ApplyRules>(_ => Stash.Stash());
        Always();
    }

    private void Always()
    {
        Receive<SendCommand>(command => _agents.Forward(command));
        Receive<KeepSubscription>(keep => _agents.Forward(keep));
        Receive<HoldSubscription>(hold => _agents.Forward(hold));
        Receive<DropSubscription>(drop => _agents.Forward(drop));
        Receive<GetSubscriptions>(get => _agents.Forward(get));
        Receive<PauseSink>(pause => _sinks.Forward(pause));
        Receive<ResumeSink>(resume => _sinks.Forward(resume));
        Receive<DrainSink>(drain => _sinks.Forward(drain));
        Receive<TrySink>(trial => _sinks.Forward(trial));
        Receive<SkipSink>(skip => _sinks.Forward(skip));
        Receive<RequeueDeadLetters>(requeue => _sinks.Forward(requeue));
        Receive<DiscardDeadLetters>(discard => _sinks.Forward(discard));
        Receive<AppendRecords>(append => _journal.Forward(append));
        Receive<GetStatus>(get => _status.Forward(get));
        Receive<StopRouter>(stop =>
        {
            IActorRef asker = Sender;
            Stop<SinksStopped>(_sinks, new StopSinks(stop.Grace), _ =>
                Stop<AgentsStopped>(_agents, StopAgents.Instance, _ =>
                    Stop<JournalStopped>(_journal, StopJournal.Instance, stopped =>
                    {
                        asker.Tell(new RouterStopped(stopped?.LastSequence ?? 0));
                        Context.Stop(Self);
                    })));
        });
        Receive<Terminated>(Fail);
    }

    /// <summary>Asks one part to stop and goes on when it says that it has, or is gone.</summary>
    private void Stop<TAnswer>(IActorRef part, object request, Action<TAnswer?> next)
        where TAnswer : class
    {
        // Who is gone already tells so again to a new watcher.
        Context.Watch(part);
        part.Tell(request);
        Become(() =>
        {
            Receive<TAnswer>(next);
            Receive<Terminated>(terminated => terminated.ActorRef.Equals(part), _ => next(null));
            Receive<Terminated>(_ => { });
            Receive<GetStatus>(get => _status.Forward(get));
            Receive<SendCommand>(command => _agents.Forward(command));
        });
    }

    private void Fail(Terminated terminated)
    {
        string part = terminated.ActorRef.Path.Name;
        Context.System.EventStream.Publish(new Notice(NoticeMessages.PartFailed, Subject: null, part));
        Context.System.EventStream.Publish(new RouterFailed(part));
        Context.Stop(Self);
    }
}
