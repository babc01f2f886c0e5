namespace Akka.Pattern;

/// <summary>Passes messages on to one child, and starts it again after a growing delay when it stopped or failed.</summary>
public sealed class BackoffSupervisor : UntypedActor
{
    private readonly BackoffOptions _options;
    private IActorRef? _child;
    private int _restarts;
    private bool _finalStop;

    internal BackoffSupervisor(BackoffOptions options)
    {
        _options = options;
    }

    /// <summary>The supervisor's props.</summary>
    public static Props Props(BackoffOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Props;
    }

    /// <summary>The props of one that starts its child again when it stopped.</summary>
    public static Props Props(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        Props(childProps, childName, minBackoff, maxBackoff, randomFactor, -1);

    /// <summary>Props of a supervisor that starts its child again, so many times, when it stopped.</summary>
    public static Props Props(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries) =>
        Props(Backoff.OnStop(childProps, childName, minBackoff, maxBackoff, randomFactor, maxNrOfRetries));

    /// <summary>Props of a supervisor with a strategy of its own that starts its child again when it stopped.</summary>
    public static Props PropsWithSupervisorStrategy(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, SupervisorStrategy strategy) =>
        Props(Backoff.OnStop(childProps, childName, minBackoff, maxBackoff, randomFactor, -1).WithSupervisorStrategy((OneForOneStrategy)strategy));

    /// <inheritdoc/>
    protected override void PreStart() => StartChild();

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(
        -1,
        -1,
        cause =>
        {
            Directive directive = _options.Strategy.Decider.Decide(cause);
            return directive == Directive.Restart ? Directive.Stop : directive;
        });

    /// <inheritdoc/>
    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Terminated terminated when terminated.ActorRef.Equals(_child):
                OnChildStopped();
                break;
            case StartChildMessage:
                StartChild();
                break;
            case ResetRestartCount reset:
                _restarts = reset.Current == _restarts ? 0 : _restarts;
                break;
            case GetCurrentChild:
                Sender.Tell(new CurrentChild(_child));
                break;
            case Reset when _options.Reset is null:
                _restarts = 0;
                break;
            case GetRestartCount:
                Sender.Tell(new RestartCount(_restarts));
                break;
            default:
                Pass(message);
                break;
        }
    }

    private void Pass(object message)
    {
        if (_child is not null && _child.Equals(Sender))
        {
            // What the child says to its parent is meant for the supervisor's own parent.
            Context.Parent.Forward(message);
        }
        else if (_child is not null)
        {
            _finalStop |= _options.IsFinalStop?.Invoke(message) == true;
            _child.Forward(message);
        }
        else if (_options.ReplyWhileStopped is { } reply)
        {
            Sender.Tell(reply);
        }
        else
        {
            Context.System.DeadLetters.Forward(message);
        }
    }

    private void OnChildStopped()
    {
        _child = null;
        int most = _options.Strategy.MaxNumberOfRetries;
        if (_finalStop || (most >= 0 && _restarts >= most))
        {
            Context.Stop(Self);
            return;
        }

        TimeSpan delay = Delay();
        _restarts++;
        Context.System.Scheduler.ScheduleTellOnce(delay, Self, StartChildMessage.Instance, Self);
    }

    private void StartChild()
    {
        if (_child is not null)
        {
            return;
        }

        _child = Context.Watch(Context.ActorOf(_options.ChildProps, _options.ChildName));
        if (_options.Reset is { } reset)
        {
            Context.System.Scheduler.ScheduleTellOnce(reset, Self, new ResetRestartCount(_restarts), Self);
        }
    }

    private TimeSpan Delay()
    {
        double factor = 1 + (Random.Shared.NextDouble() * _options.RandomFactor);
        double milliseconds = Math.Min(
            _options.MaxBackoff.TotalMilliseconds, _options.MinBackoff.TotalMilliseconds * Math.Pow(2, Math.Min(_restarts, 30))) * factor;
        return TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue));
    }

    /// <summary>Asks for the child.</summary>
    public sealed class GetCurrentChild
    {
        /// <summary>The only instance.</summary>
        public static readonly GetCurrentChild Instance = new();

        private GetCurrentChild()
        {
        }
    }

    /// <summary>The child, or null.</summary>
    public sealed class CurrentChild
    {
        /// <summary>Makes it.</summary>
        public CurrentChild(IActorRef? @ref)
        {
            Ref = @ref!;
        }

        /// <summary>The child.</summary>
        public IActorRef Ref { get; }
    }

    /// <summary>Forgets past failures.</summary>
    public sealed class Reset
    {
        /// <summary>The only instance.</summary>
        public static readonly Reset Instance = new();

        private Reset()
        {
        }
    }

    /// <summary>Asks how often the child was started again.</summary>
    public sealed class GetRestartCount
    {
        /// <summary>The only instance.</summary>
        public static readonly GetRestartCount Instance = new();

        private GetRestartCount()
        {
        }
    }

    /// <summary>How often the child was started again.</summary>
    public sealed class RestartCount
    {
        /// <summary>Makes it.</summary>
        public RestartCount(int count)
        {
            Count = count;
        }

        /// <summary>How often.</summary>
        public int Count { get; }
    }

    private sealed class StartChildMessage : IDeadLetterSuppression
    {
        public static readonly StartChildMessage Instance = new();
    }

    private sealed record ResetRestartCount(int Current) : IDeadLetterSuppression;
}
