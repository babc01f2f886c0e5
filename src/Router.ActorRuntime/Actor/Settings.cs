#nullable disable annotations
using Akka.Actor.Setup;
using Akka.Util.Internal;

namespace Akka.Actor;

/// <summary>What the system reads from its settings.</summary>
public class Settings
{
    private readonly Config _own;
    private Config _fallback;

    /// <summary>Reads them.</summary>
    public Settings(ActorSystem system, Config config)
        : this(system, config, ActorSystemSetup.Empty)
    {
    }

    /// <summary>Reads them.</summary>
    public Settings(ActorSystem system, Config config, ActorSystemSetup setup)
    {
        System = system;
        Setup = setup;
        _own = config;
        _fallback = ConfigurationFactory.Default();
        Config = _own.WithFallback(_fallback);
        LogLevel = Config.GetString("akka.loglevel");
        StdoutLogLevel = Config.GetString("akka.stdout-loglevel");
        Loggers = Config.GetStringList("akka.loggers");
        SchedulerClass = Config.GetString("akka.scheduler.implementation");
        AskTimeout = Config.GetTimeSpan("akka.actor.ask-timeout", Timeout.InfiniteTimeSpan);
        SupervisorStrategyClass = Config.GetString("akka.actor.guardian-supervisor-strategy");
        CoordinatedShutdownTerminateActorSystem = Config.GetBoolean("akka.coordinated-shutdown.terminate-actor-system");
        CoordinatedShutdownRunByActorSystemTerminate = Config.GetBoolean("akka.coordinated-shutdown.run-by-actor-system-terminate");
        DebugAutoReceive = Config.GetBoolean("akka.actor.debug.autoreceive");
        DebugLifecycle = Config.GetBoolean("akka.actor.debug.lifecycle");
        DebugUnhandledMessage = Config.GetBoolean("akka.actor.debug.unhandled");
        LogFormatter = FormatterOf(Config.GetString("akka.logger-formatter"));
        StdoutLogger = StdoutLoggerOf(Config.GetString("akka.stdout-logger-class"));
        LogConfigOnStart = Config.GetBoolean("akka.log-config-on-start");
        LogDeadLettersDuringShutdown = Config.GetBoolean("akka.log-dead-letters-during-shutdown");
        LogDeadLettersSuspendDuration = Config.GetTimeSpan("akka.log-dead-letters-suspend-duration");
        LogDeadLetters = Config.GetString("akka.log-dead-letters") switch
        {
            "on" or "true" => int.MaxValue,
            "off" or "false" => 0,
            _ => Config.GetInt("akka.log-dead-letters"),
        };
    }

    /// <summary>The system.</summary>
    public ActorSystem System { get; }

    /// <summary>All settings, with the defaults for what is not set.</summary>
    public Config Config { get; private set; }

    /// <summary>What the system was started with.</summary>
    public ActorSystemSetup Setup { get; }

    /// <summary>The lowest level that is logged.</summary>
    public string LogLevel { get; }

    /// <summary>The lowest level that is written to the console before the loggers run.</summary>
    public string StdoutLogLevel { get; }

    /// <summary>The loggers' types.</summary>
    public IList<string> Loggers { get; }

    /// <summary>The scheduler's type.</summary>
    public string SchedulerClass { get; }

    /// <summary>How long an Ask without a time-out of its own waits.</summary>
    public TimeSpan AskTimeout { get; }

    /// <summary>The type that chooses the strategy of <c>/user</c>.</summary>
    public string SupervisorStrategyClass { get; }

    /// <summary>Whether the last phase of <see cref="CoordinatedShutdown"/> stops the system.</summary>
    public bool CoordinatedShutdownTerminateActorSystem { get; }

    /// <summary>Whether <see cref="ActorSystem.Terminate"/> runs <see cref="CoordinatedShutdown"/>.</summary>
    public bool CoordinatedShutdownRunByActorSystemTerminate { get; }

    /// <summary>Where the system's actors live.</summary>
    public ProviderSelection ProviderSelectionType => ProviderSelection.Local.Instance;

    /// <summary>Whether the system is part of a cluster; it never is.</summary>
    public bool HasCluster => false;

    /// <summary>Whether messages are logged that the runtime handles for an actor, such as <see cref="PoisonPill"/>.</summary>
    public bool DebugAutoReceive { get; }

    /// <summary>Whether starts, restarts, stops, watches and supervision are logged.</summary>
    public bool DebugLifecycle { get; }

    /// <summary>Whether unhandled messages are logged.</summary>
    public bool DebugUnhandledMessage { get; }

    /// <summary>Puts log texts and their arguments together.</summary>
    public ILogMessageFormatter LogFormatter { get; }

    /// <summary>Writes to the console.</summary>
    public MinimalLogger StdoutLogger { get; }

    /// <summary>Whether the settings are logged at the start.</summary>
    public bool LogConfigOnStart { get; }

    /// <summary>How many dead letters are logged.</summary>
    public int LogDeadLetters { get; }

    /// <summary>Whether dead letters of the system's end are logged.</summary>
    public bool LogDeadLettersDuringShutdown { get; }

    /// <summary>For how long the log of dead letters pauses when it has shown its number of them.</summary>
    public TimeSpan LogDeadLettersSuspendDuration { get; }

    /// <summary>Adds settings that count where neither the user's nor an earlier fallback says anything, but before Akka's own.</summary>
    public void InjectTopLevelFallback(Config config)
    {
        _fallback = config.WithFallback(_fallback);
        Config = _own.WithFallback(_fallback);
    }

    /// <inheritdoc/>
    public override string ToString() => Config.ToString();

    private static ILogMessageFormatter FormatterOf(string name)
    {
        Type type = RuntimeTypes.Find(name)
            ?? throw new ConfigurationException($"'akka.logger-formatter' is not valid: no type [{name}]");
        return type == typeof(DefaultLogMessageFormatter)
            ? DefaultLogMessageFormatter.Instance
            : (ILogMessageFormatter)Activator.CreateInstance(type);
    }

    private static MinimalLogger StdoutLoggerOf(string name)
    {
        Type type = RuntimeTypes.Find(name)
            ?? throw new ConfigurationException($"'akka.stdout-logger-class' is not valid: no type [{name}]");
        return (MinimalLogger)Activator.CreateInstance(type, nonPublic: true)!;
    }
}
