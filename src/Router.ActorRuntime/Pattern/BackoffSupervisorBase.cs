#nullable disable annotations

using Akka.Pattern.Internal;

namespace Akka.Pattern;

/// <summary>Passes messages on to one child, and can start it again after a growing delay.</summary>
public abstract class BackoffSupervisorBase : ActorBase
{
    private readonly TimeSpan _minBackoff;
    private readonly TimeSpan _maxBackoff;
    private readonly double _randomFactor;

    private protected BackoffSupervisorBase(
        Props childProps,
        string childName,
        TimeSpan minBackoff,
        TimeSpan maxBackoff,
        IBackoffReset reset,
        double randomFactor,
        object replyWhileStopped,
        Func<object, bool> finalStopMessage)
    {
        ChildProps = childProps;
        ChildName = childName;
        _minBackoff = minBackoff;
        _maxBackoff = maxBackoff;
        Reset = reset;
        _randomFactor = randomFactor;
        ReplyWhileStopped = replyWhileStopped;
        FinalStopMessage = finalStopMessage;
    }

    /// <summary>How the child is made.</summary>
    protected Props ChildProps { get; }

    /// <summary>The child's name.</summary>
    protected string ChildName { get; }

    /// <summary>When past restarts are forgotten.</summary>
    protected IBackoffReset Reset { get; }

    /// <summary>What is answered while there is no child; null for nothing.</summary>
    protected object ReplyWhileStopped { get; }

    /// <summary>Which message is the last; null for none.</summary>
    protected Func<object, bool> FinalStopMessage { get; }

    /// <summary>Whether the last message came.</summary>
    protected bool FinalStopMessageReceived { get; set; }

    /// <summary>The child, or null while there is none.</summary>
    protected IActorRef Child { get; set; }

    /// <summary>How many times the child was started again.</summary>
    protected int RestartCountN { get; set; }

    /// <inheritdoc/>
    protected override void PreStart() => StartChild();

    /// <summary>Handles all but the end of the child.</summary>
    protected bool HandleBackoff(object message)
    {
        switch (message)
        {
            case BackoffSupervisor.StartChild:
                StartChild();
                ResetLater();
                break;
            case BackoffSupervisor.ResetRestartCount reset:
                RestartCountN = reset.Current == RestartCountN ? 0 : RestartCountN;
                break;
            case BackoffSupervisor.Reset when Reset is ManualReset:
                RestartCountN = 0;
                break;
            case BackoffSupervisor.Reset:
                Unhandled(message);
                break;
            case BackoffSupervisor.GetRestartCount:
                Sender.Tell(new BackoffSupervisor.RestartCount(RestartCountN));
                break;
            case BackoffSupervisor.GetCurrentChild:
                Sender.Tell(new BackoffSupervisor.CurrentChild(Child));
                break;
            default:
                Pass(message);
                break;
        }

        return true;
    }

    /// <summary>The child is gone: another comes after a delay.</summary>
    internal void StartAgain()
    {
        Child = null;
        double ticks = Math.Min(_maxBackoff.Ticks, _minBackoff.Ticks * Math.Pow(2, RestartCountN))
            * (1 + (Random.Shared.NextDouble() * _randomFactor));
        TimeSpan delay = ticks < TimeSpan.MaxValue.Ticks ? TimeSpan.FromTicks((long)ticks) : TimeSpan.MaxValue;
        Context.System.Scheduler.ScheduleTellOnce(delay, Self, BackoffSupervisor.StartChild.Instance, Self);
        RestartCountN++;
    }

    private void StartChild() => Child ??= Context.Watch(Context.ActorOf(ChildProps, ChildName));

    private void ResetLater()
    {
        if (Reset is AutoReset reset)
        {
            Context.System.Scheduler.ScheduleTellOnce(
                reset.ResetBackoff, Self, new BackoffSupervisor.ResetRestartCount(RestartCountN), Self);
        }
    }

    private void Pass(object message)
    {
        if (Child is not null && Child.Equals(Sender))
        {
            // What the child says to its parent is meant for the supervisor's own parent.
            Context.Parent.Forward(message);
            return;
        }

        bool isFinal = FinalStopMessage?.Invoke(message) == true;
        FinalStopMessageReceived |= isFinal;
        if (Child is not null)
        {
            Child.Forward(message);
            return;
        }

        if (ReplyWhileStopped is { } reply)
        {
            Sender.Tell(reply);
        }
        else
        {
            Context.System.DeadLetters.Forward(message);
        }

        if (isFinal)
        {
            Context.Stop(Self);
        }
    }
}
