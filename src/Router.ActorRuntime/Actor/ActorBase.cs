#nullable disable annotations
namespace Akka.Actor;

/// <summary>The base of all actors.</summary>
public abstract class ActorBase : IInternalActor
{
    private SupervisorStrategy _strategy;
    private IActorRef _endedSelf;

    /// <summary>Only <see cref="Akka.Actor.Props"/> makes actors.</summary>
    protected ActorBase()
    {
        ActorCell cell = ActorCell.Current
            ?? throw new ActorInitializationException(
                $"You cannot create an instance of {GetType().FullName} explicitly using the constructor (new). " +
                "You have to use one of the factory methods to create an actor. See documentation for actor creation.");
        cell.BeginBehavior(Receive);
        if (this is IActorStash withStash)
        {
            withStash.Stash = cell.GetStash(isBounded: this is IWithStash);
        }

        if (this is IWithTimers withTimers)
        {
            withTimers.Timers = cell.GetTimers();
        }
    }

    /// <summary>A behaviour that handles nothing.</summary>
    protected static Receive EmptyReceive { get; } = _ => false;

    /// <summary>The context; only while the actor runs.</summary>
    protected static IActorContext Context => CurrentCell;

    IActorContext IInternalActor.ActorContext => CurrentCell;

    /// <summary>The sender of the current message.</summary>
    protected IActorRef Sender => CurrentCell.Sender;

    /// <summary>The actor's reference; known also to an instance whose time is over, wherever it asks.</summary>
    protected IActorRef Self => _endedSelf ?? CurrentCell.Self;

    internal static ActorCell CurrentCell => ActorCell.Current
        ?? throw new NotSupportedException(
            "There is no active ActorContext, this is most likely due to use of async operations from within this actor.");

    internal SupervisorStrategy GetSupervisorStrategy() =>
        _strategy ??= SupervisorStrategy();

    internal void End(IActorRef self) => _endedSelf = self;

    /// <summary>Called with every message; handles it with the behaviour, or leaves it unhandled.</summary>
    protected internal virtual bool AroundReceive(Receive receive, object message)
    {
        ArgumentNullException.ThrowIfNull(receive);
        bool handled = receive(message);
        if (!handled)
        {
            Unhandled(message);
        }

        return handled;
    }

    /// <summary>Calls <see cref="PreStart"/>.</summary>
    public virtual void AroundPreStart() => PreStart();

    /// <summary>Calls <see cref="PreRestart"/>.</summary>
    public virtual void AroundPreRestart(Exception cause, object message) => PreRestart(cause, message);

    /// <summary>Calls <see cref="PostRestart"/>.</summary>
    public virtual void AroundPostRestart(Exception cause, object message) => PostRestart(cause);

    /// <summary>Calls <see cref="PostStop"/>.</summary>
    public virtual void AroundPostStop() => PostStop();

    /// <summary>Handles a message, or answers false.</summary>
    protected abstract bool Receive(object message);

    /// <summary>Called before the first message.</summary>
    protected virtual void PreStart()
    {
    }

    /// <summary>Called on the failed instance; by default stops the children and calls <see cref="PostStop"/>.</summary>
    protected virtual void PreRestart(Exception reason, object message)
    {
        foreach (IActorRef child in Context.GetChildren())
        {
            Context.Unwatch(child);
            Context.Stop(child);
        }

        PostStop();
    }

    /// <summary>Called on the new instance; by default calls <see cref="PreStart"/>.</summary>
    protected virtual void PostRestart(Exception reason) => PreStart();

    /// <summary>Called when the actor has stopped.</summary>
    protected virtual void PostStop()
    {
    }

    /// <summary>How failures of children are met; by default the failing child is restarted.</summary>
    protected virtual SupervisorStrategy SupervisorStrategy() => Akka.Actor.SupervisorStrategy.DefaultStrategy;

    /// <summary>Publishes a message that nothing handled; an unhandled <see cref="Terminated"/> fails the actor.</summary>
    protected virtual void Unhandled(object message)
    {
        if (message is Terminated terminated)
        {
            throw new DeathPactException(terminated.ActorRef);
        }

        Context.System.EventStream.Publish(new UnhandledMessage(message, Sender, Self));
    }

    /// <summary>Replaces the behaviour.</summary>
    protected void Become(Receive receive) => Context.Become(receive);

    /// <summary>Puts a behaviour on top of the present one.</summary>
    protected void BecomeStacked(Receive receive) => Context.BecomeStacked(receive);

    /// <summary>Returns to the behaviour below.</summary>
    protected void UnbecomeStacked() => Context.UnbecomeStacked();

    /// <summary>Sets or, with null, ends the receive time-out.</summary>
    protected void SetReceiveTimeout(TimeSpan? timeout) => Context.SetReceiveTimeout(timeout);
}
