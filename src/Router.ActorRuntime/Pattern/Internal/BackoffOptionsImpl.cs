namespace Akka.Pattern.Internal;

/// <summary>Options for a child that is started again when it stopped, or else when it failed.</summary>
internal sealed class BackoffOptionsImpl(
    bool onStop, Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries)
    : BackoffOptions
{
    private IBackoffReset _reset = new AutoReset(minBackoff);
    private OneForOneStrategy _strategy = new(maxNrOfRetries, -1, SupervisorStrategy.DefaultDecider);
    private object? _replyWhileStopped;
    private Func<object, bool>? _finalStopMessage;

    internal override Props Props
    {
        get
        {
            Check(minBackoff > TimeSpan.Zero, "The shortest delay must be above zero.");
            Check(maxBackoff >= minBackoff, "The longest delay must not be below the shortest.");
            Check(randomFactor is >= 0 and <= 1, "The random factor must be from 0 to 1.");
            return onStop
                ? Props.Create(() => new BackoffSupervisor(
                    childProps, childName, minBackoff, maxBackoff, _reset, randomFactor, _strategy, _replyWhileStopped!, _finalStopMessage!))
                : Props.Create(() => new BackoffOnFailureSupervisor(
                    childProps, childName, minBackoff, maxBackoff, _reset, randomFactor, _strategy, _replyWhileStopped));
        }
    }

    public override BackoffOptions WithAutoReset(TimeSpan resetBackoff) => With(copy => copy._reset = new AutoReset(resetBackoff));

    public override BackoffOptions WithManualReset() => With(copy => copy._reset = new ManualReset());

    public override BackoffOptions WithSupervisorStrategy(OneForOneStrategy supervisorStrategy) =>
        With(copy => copy._strategy = supervisorStrategy);

    public override BackoffOptions WithDefaultStoppingStrategy() => With(copy => copy._strategy =
        new OneForOneStrategy(_strategy.MaxNumberOfRetries, -1, SupervisorStrategy.StoppingStrategy.Decider));

    public override BackoffOptions WithMaxNrOfRetries(int maxNrOfRetries) =>
        With(copy => copy._strategy = _strategy.WithMaxNrOfRetries(maxNrOfRetries));

    public override BackoffOptions WithReplyWhileStopped(object replyWhileStopped) =>
        With(copy => copy._replyWhileStopped = replyWhileStopped);

    public override BackoffOptions WithFinalStopMessage(Func<object, bool> isFinalStopMessage) =>
        With(copy => copy._finalStopMessage = isFinalStopMessage);

    private static void Check(bool isPossible, string text)
    {
        if (!isPossible)
        {
#pragma warning disable MA0015 // The parameter was another method's.
            throw new ArgumentException(text);
#pragma warning restore MA0015
        }
    }

    private BackoffOptionsImpl With(Action<BackoffOptionsImpl> change)
    {
        var copy = (BackoffOptionsImpl)MemberwiseClone();
        change(copy);
        return copy;
    }
}
