namespace Akka.Pattern.Internal;

/// <summary>Stops a child that failed and starts it again after a growing delay; ends with a child that stopped by itself.</summary>
internal sealed class BackoffOnFailureSupervisor(
    Props childProps,
    string childName,
    TimeSpan minBackoff,
    TimeSpan maxBackoff,
    IBackoffReset reset,
    double randomFactor,
    OneForOneStrategy strategy,
    object? replyWhileStopped)
    : BackoffSupervisorBase(childProps, childName, minBackoff, maxBackoff, reset, randomFactor, replyWhileStopped, null)
{
    private bool _startsAgain;

    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(Decide);

    protected override bool Receive(object message)
    {
        if (message is not Terminated terminated || !terminated.ActorRef.Equals(Child))
        {
            return HandleBackoff(message);
        }

        if (_startsAgain)
        {
            _startsAgain = false;
            StartAgain();
        }
        else
        {
            Context.Stop(Self);
        }

        return true;
    }

    private Directive Decide(Exception cause)
    {
        Directive directive = strategy.Decider.Decide(cause);
        if (directive != Directive.Restart)
        {
            return directive;
        }

        // Until it has stopped it is still the child.
        _startsAgain = strategy.MaxNumberOfRetries < 0 || RestartCountN < strategy.MaxNumberOfRetries;
        return Directive.Stop;
    }
}
