#nullable disable
using Akka.Util.Internal;

namespace Akka.Event;

/// <summary>A bus of events by type, as far as it carries the log: it starts the loggers and gives them their levels.</summary>
public class LoggingBus : ActorEventBus<object, Type>
{
    private static int _nextLogger;
    private readonly List<IActorRef> _loggers = [];

    /// <summary>The lowest level that is read.</summary>
    public LogLevel LogLevel { get; private set; }

    /// <summary>Sets the lowest level that is read.</summary>
    public void SetLogLevel(LogLevel logLevel)
    {
        LogLevel = logLevel;
        foreach (IActorRef logger in _loggers)
        {
            SubscribeFrom(logLevel, logger);
        }
    }

    /// <summary>Has the console's logger read the levels that the settings give it.</summary>
    public void StartStdoutLogger(Settings config)
    {
        ArgumentNullException.ThrowIfNull(config);
        SubscribeFrom(Logging.LogLevelFor(config.StdoutLogLevel), config.StdoutLogger);
        Say("StandardOutLogger started");
    }

    internal void StartLoggers(ActorSystemImpl system)
    {
        Settings settings = system.Settings;
        LogLevel = Logging.LogLevelFor(settings.LogLevel);
        bool keepsConsole = false;
        foreach (string name in settings.Loggers)
        {
            Type type = RuntimeTypes.Find(name)
                ?? throw new ConfigurationException($"Logger specified in config cannot be found: \"{name}\"");
            if (typeof(MinimalLogger).IsAssignableFrom(type))
            {
                keepsConsole = true;
                _loggers.Add(settings.StdoutLogger);
                SubscribeFrom(LogLevel, settings.StdoutLogger);
                continue;
            }

            IActorRef logger = system.SystemActorOf(Props.Create(type), $"log{Interlocked.Increment(ref _nextLogger)}-{type.Name}");
            Initialize(system, logger);
            _loggers.Add(logger);
            SubscribeFrom(LogLevel, logger);
            Say($"Logger {logger.Path.Name} [{type.Name}] started");
        }

        if (!keepsConsole)
        {
            Say("StandardOutLogger being removed");
            Unsubscribe(settings.StdoutLogger);
        }

        Say("Default Loggers started");
    }

    /// <summary>The console reads what is said while the loggers stop.</summary>
    internal void StopLoggers(ActorSystemImpl system)
    {
        if (!_loggers.Contains(system.Settings.StdoutLogger))
        {
            SubscribeFrom(Logging.LogLevelFor(system.Settings.StdoutLogLevel), system.Settings.StdoutLogger);
            Say($"Shutting down: {SimpleName(system.Settings.StdoutLogger)} started");
        }

        foreach (IActorRef logger in _loggers.Where(one => one is not MinimalLogger))
        {
            Unsubscribe(logger);
        }

        _loggers.Clear();
        Say("All default loggers stopped");
    }

    /// <inheritdoc/>
    protected override bool Classify(object @event, Type classifier)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        return classifier.IsAssignableFrom(GetClassifier(@event));
    }

    /// <inheritdoc/>
    protected override Type GetClassifier(object @event) => @event.GetType();

    /// <inheritdoc/>
    protected override bool IsSubClassification(Type parent, Type child)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return parent.IsAssignableFrom(child);
    }

    /// <inheritdoc/>
    protected override void Publish(object @event, IActorRef subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);

        // The dead letter of a subscriber to dead letters must not make the next one.
        if (subscriber is not IInternalActorRef { HasStopped: true })
        {
            subscriber.Tell(@event, ActorRefs.NoSender);
        }
    }

    private void Say(string text) => Publish(new Debug(SimpleName(this), GetType(), text));

    // Whoever starts a system waits for its loggers, so that the first line is not lost, if the settings do not forbid it.
    private void Initialize(ActorSystemImpl system, IActorRef logger)
    {
        Config config = system.Settings.Config;
        TimeSpan timeout = config.GetTimeSpan("akka.logger-startup-timeout");
        Task<LoggerInitialized> initialized = logger.Ask<LoggerInitialized>(new InitializeLogger(this), Timeout.InfiniteTimeSpan);
        if (!config.GetBoolean("akka.logger-async-start") && !initialized.Wait(timeout))
        {
            throw new TimeoutException($"Logger [{logger}] did not respond within {timeout} to InitializeLogger(bus)");
        }
    }

    private void SubscribeFrom(LogLevel lowest, IActorRef logger)
    {
        foreach (LogLevel level in Enum.GetValues<LogLevel>())
        {
            if (level >= lowest)
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
