namespace Akka.Pattern;

/// <summary>How a <see cref="BackoffSupervisor"/> treats its child. Each <c>With</c> answers a copy.</summary>
public sealed record BackoffOptions
{
    internal BackoffOptions(
        bool onStop, Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(minBackoff, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBackoff, minBackoff);
        ArgumentOutOfRangeException.ThrowIfNegative(randomFactor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(randomFactor, 1);
        OnStop = onStop;
        ChildProps = childProps;
        ChildName = childName;
        MinBackoff = minBackoff;
        MaxBackoff = maxBackoff;
        RandomFactor = randomFactor;
        Reset = minBackoff;
        Strategy = new OneForOneStrategy(maxNrOfRetries, -1, SupervisorStrategy.DefaultDecider);
    }

    internal bool OnStop { get; init; }

    internal Props ChildProps { get; init; }

    internal string ChildName { get; init; }

    internal TimeSpan MinBackoff { get; init; }

    internal TimeSpan MaxBackoff { get; init; }

    internal double RandomFactor { get; init; }

    internal TimeSpan? Reset { get; init; }

    internal OneForOneStrategy Strategy { get; init; }

    internal object? ReplyWhileStopped { get; init; }

    internal object? FinalStopMessage { get; init; }

    internal Func<object, bool>? IsFinalStop { get; init; }

    internal Props Props => Props.Create<BackoffSupervisor>(this);

    /// <summary>Forgets past failures when the child ran for so long.</summary>
    public BackoffOptions WithAutoReset(TimeSpan resetBackoff) => this with { Reset = resetBackoff };

    /// <summary>Forgets past failures when the child sends <see cref="BackoffSupervisor.Reset"/> to its parent.</summary>
    public BackoffOptions WithManualReset() => this with { Reset = null };

    /// <summary>Another strategy for the child.</summary>
    public BackoffOptions WithSupervisorStrategy(OneForOneStrategy supervisorStrategy) => this with { Strategy = supervisorStrategy };

    /// <summary>Stops the supervisor when the child fails, in place of starting it again.</summary>
    public BackoffOptions WithDefaultStoppingStrategy() => this with
    {
        Strategy = new OneForOneStrategy(Strategy.MaxNumberOfRetries, -1, SupervisorStrategy.StoppingStrategy.Decider),
    };

    /// <summary>How many times the child is started again; -1 for any number.</summary>
    public BackoffOptions WithMaxNrOfRetries(int maxNrOfRetries) => this with
    {
        Strategy = new OneForOneStrategy(maxNrOfRetries, Strategy.WithinTimeRangeMilliseconds, Strategy.Decider),
    };

    /// <summary>Answers this while there is no child; without it messages go to the dead letters.</summary>
    public BackoffOptions WithReplyWhileStopped(object replyWhileStopped) => this with { ReplyWhileStopped = replyWhileStopped };

    /// <summary>Goes on to the end when the child stops after such a message.</summary>
    public BackoffOptions WithFinalStopMessage(Func<object, bool> isFinalStopMessage) => this with { IsFinalStop = isFinalStopMessage };
}
