#nullable disable annotations
namespace Akka.Actor;

/// <summary>How a supervisor meets the failures of its children.</summary>
public abstract class SupervisorStrategy : ISurrogated
{
    /// <summary>Stops an actor that could not be made, was killed or broke a death pact; restarts any other.</summary>
    public static readonly IDecider DefaultDecider = Akka.Actor.Decider.From(cause => cause switch
    {
        ActorInitializationException or ActorKilledException or DeathPactException => Directive.Stop,
        _ => Directive.Restart,
    });

    /// <summary>One for one with the default decider and no limit.</summary>
    public static readonly SupervisorStrategy DefaultStrategy = new OneForOneStrategy(DefaultDecider);

    /// <summary>One for one that stops whatever fails.</summary>
    public static readonly OneForOneStrategy StoppingStrategy = new OneForOneStrategy(Akka.Actor.Decider.From(_ => Directive.Stop));

    /// <summary>Chooses the directive.</summary>
    public abstract IDecider Decider { get; }

    /// <summary>Whether failures are logged.</summary>
    protected bool LoggingEnabled { get; set; } = true;

    /// <summary>The directive for a failure of a child.</summary>
    protected abstract Directive Handle(IActorRef child, Exception exception);

    /// <summary>Carries out what a directive says about a failed child.</summary>
    public abstract void ProcessFailure(
        IActorContext context, bool restart, IActorRef child, Exception cause, ChildRestartStats stats, IReadOnlyCollection<ChildRestartStats> children);

    /// <summary>Called when a child has stopped.</summary>
    public abstract void HandleChildTerminated(IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children);

    /// <summary>What stands for the strategy.</summary>
    public abstract ISurrogate ToSurrogate(ActorSystem system);

    internal bool HandleFailure(
        ActorCell cell, IActorRef child, Exception cause, ChildRestartStats stats, IReadOnlyCollection<ChildRestartStats> children)
    {
        Directive directive = Handle(child, cause);
        switch (directive)
        {
            case Directive.Escalate:
                LogFailure(cell, child, cause, directive);
                return false;
            case Directive.Resume:
                LogFailure(cell, child, cause, directive);
                ResumeChild(child, cause);
                return true;
            case Directive.Restart:
                LogFailure(cell, child, cause, directive);
                ProcessFailure(cell, restart: true, child, cause, stats, children);
                return true;
            default:
                LogFailure(cell, child, cause, directive);
                ProcessFailure(cell, restart: false, child, cause, stats, children);
                return true;
        }
    }

    /// <summary>Restarts a child; one that did not fail itself is suspended first.</summary>
    protected void ResumeChild(IActorRef child, Exception exception) => child.AsInternal().Resume(exception);

    /// <summary>Replaces the child's instance; the child must be suspended, or be suspended first.</summary>
    protected void RestartChild(IActorRef child, Exception cause, bool suspendFirst)
    {
        IInternalActorRef actor = child.AsInternal();
        if (suspendFirst)
        {
            actor.Suspend();
        }

        actor.Restart(cause);
    }

    /// <summary>Logs a failure: as an error, or as a warning when the child goes on; an escalated one is its next supervisor's to log.</summary>
    protected virtual void LogFailure(IActorContext context, IActorRef child, Exception cause, Directive directive)
    {
        if (!LoggingEnabled || directive == Directive.Escalate)
        {
            return;
        }

        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(child);
        string text = cause is ActorInitializationException { InnerException: { } inner } ? inner.Message : cause?.Message ?? string.Empty;
        LogEvent logEvent = directive == Directive.Resume
            ? new Warning(cause, child.Path.ToString(), GetType(), text)
            : new Error(cause, child.Path.ToString(), GetType(), text);
        context.System.EventStream.Publish(logEvent);
    }
}
