using Akka.Util.Internal;

namespace Akka.Event;

/// <summary>The event stream, as far as it carries the log.</summary>
public abstract class LoggingBus
{
    private readonly List<IActorRef> _loggers = [];
    private int _nextLogger;

    /// <summary>The lowest level that is read.</summary>
    public LogLevel LogLevel { get; private set; } = LogLevel.InfoLevel;

    /// <summary>Sets the lowest level that is read.</summary>
    public void SetLogLevel(LogLevel logLevel)
    {
        LogLevel = logLevel;
        foreach (IActorRef logger in _loggers)
        {
            SubscribeLogger(logger);
        }
    }

    /// <summary>Gives an event to its subscribers.</summary>
    public abstract void Publish(object @event);

    /// <summary>Subscribes to a type, its heirs and what implements it.</summary>
    public abstract bool Subscribe(IActorRef subscriber, Type channel);

    /// <summary>Takes one subscription back.</summary>
    public abstract bool Unsubscribe(IActorRef subscriber, Type channel);

    /// <summary>Takes all subscriptions back.</summary>
    public abstract bool Unsubscribe(IActorRef subscriber);

    internal void StartLoggers(ActorSystemImpl system)
    {
        LogLevel = Logging.LogLevelFor(system.Settings.LogLevel);
        foreach (string name in system.Settings.Loggers)
        {
            Type type = RuntimeTypes.Find(name)
                ?? throw new ConfigurationException($"Logger specified in config cannot be found: \"{name}\"");
            IActorRef logger = system.SystemActorOf(Props.Create(type), $"log{++_nextLogger}-{type.Name}");
            Initialize(system, logger);
            _loggers.Add(logger);
            SubscribeLogger(logger);
        }
    }

    // Whoever starts a system waits for its loggers, so that the first line is not lost.
    private void Initialize(ActorSystemImpl system, IActorRef logger)
    {
        TimeSpan timeout = system.Settings.Config.GetTimeSpan("akka.logger-startup-timeout", TimeSpan.FromSeconds(5));
        Task<LoggerInitialized> initialized = logger.Ask<LoggerInitialized>(new InitializeLogger(this));
        if (!initialized.Wait(timeout))
        {
            throw new TimeoutException($"Logger [{logger}] did not respond within {timeout} to InitializeLogger(bus)");
        }
    }

    private void SubscribeLogger(IActorRef logger)
    {
        foreach (LogLevel level in Enum.GetValues<LogLevel>())
        {
            if (level >= LogLevel)
            {
                Subscribe(logger, level.ClassFor());
            }
            else
            {
                Unsubscribe(logger, level.ClassFor());
            }
        }
    }
}
