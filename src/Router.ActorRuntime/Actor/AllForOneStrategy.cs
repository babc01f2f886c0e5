#nullable disable annotations
namespace Akka.Actor;

/// <summary>The directive meets all children when one failed.</summary>
public class AllForOneStrategy : SupervisorStrategy, IEquatable<AllForOneStrategy>
{
    private readonly int _maxNumberOfRetries;
    private readonly int _withinTimeRangeMilliseconds;

    /// <summary>Default decider, no limit.</summary>
    protected AllForOneStrategy()
        : this(DefaultDecider)
    {
    }

    /// <summary>No limit.</summary>
    public AllForOneStrategy(Func<Exception, Directive> localOnlyDecider)
        : this(-1, -1, localOnlyDecider)
    {
    }

    /// <summary>No limit.</summary>
    public AllForOneStrategy(IDecider decider)
        : this(-1, -1, decider)
    {
    }

    /// <summary>At most so many restarts within so much time; null for no limit.</summary>
    public AllForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange, Func<Exception, Directive> localOnlyDecider)
        : this(maxNrOfRetries ?? -1, RestartLimits.Milliseconds(withinTimeRange), localOnlyDecider)
    {
    }

    /// <summary>At most so many restarts within so much time; null for no limit.</summary>
    public AllForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange, IDecider decider)
        : this(maxNrOfRetries ?? -1, RestartLimits.Milliseconds(withinTimeRange), decider)
    {
    }

    /// <summary>At most so many restarts within so much time; -1 for no limit.</summary>
    public AllForOneStrategy(int maxNrOfRetries, int withinTimeMilliseconds, Func<Exception, Directive> localOnlyDecider, bool loggingEnabled = true)
        : this(maxNrOfRetries, withinTimeMilliseconds, Akka.Actor.Decider.From(localOnlyDecider), loggingEnabled)
    {
    }

    /// <summary>At most so many restarts within so much time; -1 for no limit.</summary>
    public AllForOneStrategy(int maxNrOfRetries, int withinTimeMilliseconds, IDecider decider, bool loggingEnabled = true)
    {
        _maxNumberOfRetries = maxNrOfRetries;
        _withinTimeRangeMilliseconds = withinTimeMilliseconds;
        Decider = decider;
        LoggingEnabled = loggingEnabled;
    }

    /// <inheritdoc/>
    public override IDecider Decider { get; }

    /// <summary>How many restarts are allowed; -1 for any number.</summary>
    public int MaxNumberOfRetries => _maxNumberOfRetries;

    /// <summary>Within how many milliseconds; -1 for for ever.</summary>
    public int WithinTimeRangeMilliseconds => _withinTimeRangeMilliseconds;

    /// <inheritdoc/>
    public override void ProcessFailure(
        IActorContext context, bool restart, IActorRef child, Exception cause, ChildRestartStats stats, IReadOnlyCollection<ChildRestartStats> children)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(children);
        if (children.Count == 0)
        {
            return;
        }

        if (restart && children.All(c => c.RequestRestartPermission(_maxNumberOfRetries, _withinTimeRangeMilliseconds)))
        {
            foreach (ChildRestartStats each in children)
            {
                RestartChild(each.Child, cause, suspendFirst: !each.Child.Equals(child));
            }
        }
        else
        {
            foreach (ChildRestartStats each in children)
            {
                context.Stop(each.Child);
            }
        }
    }

    /// <inheritdoc/>
    public override void HandleChildTerminated(IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children)
    {
    }

    /// <inheritdoc/>
    public override ISurrogate ToSurrogate(ActorSystem system) => new AllForOneStrategySurrogate
    {
        MaxNumberOfRetries = _maxNumberOfRetries,
        WithinTimeRangeMilliseconds = _withinTimeRangeMilliseconds,
        Decider = Decider,
        LoggingEnabled = LoggingEnabled,
    };

    /// <summary>Equal limits and the same decider.</summary>
    public bool Equals(AllForOneStrategy other) =>
        other is not null
        && _maxNumberOfRetries == other._maxNumberOfRetries
        && _withinTimeRangeMilliseconds == other._withinTimeRangeMilliseconds
        && Equals(Decider, other.Decider);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as AllForOneStrategy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_maxNumberOfRetries, _withinTimeRangeMilliseconds, Decider);

    /// <inheritdoc/>
    protected override Directive Handle(IActorRef child, Exception exception) => Decider.Decide(exception);

    /// <summary>Stands for a strategy.</summary>
    public class AllForOneStrategySurrogate : ISurrogate
    {
        /// <summary>How many restarts are allowed.</summary>
        public int MaxNumberOfRetries { get; set; }

        /// <summary>Within how many milliseconds.</summary>
        public int WithinTimeRangeMilliseconds { get; set; }

        /// <summary>Chooses the directive.</summary>
        public IDecider Decider { get; set; }

        /// <summary>Whether failures are logged.</summary>
        public bool LoggingEnabled { get; set; }

        /// <inheritdoc/>
        public ISurrogated FromSurrogate(ActorSystem system) =>
            new AllForOneStrategy(MaxNumberOfRetries, WithinTimeRangeMilliseconds, Decider, LoggingEnabled);
    }
}
