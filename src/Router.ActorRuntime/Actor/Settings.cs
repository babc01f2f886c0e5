using Akka.Util.Internal;

namespace Akka.Actor;

/// <summary>What the system reads from its settings.</summary>
public class Settings
{
    /// <summary>Reads them.</summary>
    public Settings(ActorSystem system, Config config)
    {
        System = system;
        Config = config.WithFallback(ConfigurationFactory.Default());
        LogLevel = Config.GetString("akka.loglevel");
        StdoutLogLevel = Config.GetString("akka.stdout-loglevel");
        Loggers = Config.GetStringList("akka.loggers");
        SchedulerClass = Config.GetString("akka.scheduler.implementation");
        TimeSpan ask = Config.GetTimeSpan("akka.actor.ask-timeout", Timeout.InfiniteTimeSpan);
        AskTimeout = ask;
        DebugUnhandledMessage = Config.GetBoolean("akka.actor.debug.unhandled");
        LogFormatter = FormatterOf(Config.GetString("akka.logger-formatter"));
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
    public Config Config { get; }

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

    /// <summary>Whether unhandled messages are logged.</summary>
    public bool DebugUnhandledMessage { get; }

    /// <summary>Puts log texts and their arguments together.</summary>
    public ILogMessageFormatter LogFormatter { get; }

    /// <summary>Whether the settings are logged at the start.</summary>
    public bool LogConfigOnStart { get; }

    /// <summary>How many dead letters are logged.</summary>
    public int LogDeadLetters { get; }

    /// <summary>Whether dead letters of the system's end are logged.</summary>
    public bool LogDeadLettersDuringShutdown { get; }

    /// <summary>For how long the log of dead letters pauses when it has shown its number of them.</summary>
    public TimeSpan LogDeadLettersSuspendDuration { get; }

    private static ILogMessageFormatter FormatterOf(string name)
    {
        Type type = RuntimeTypes.Find(name)
            ?? throw new ConfigurationException($"'akka.logger-formatter' is not valid: no type [{name}]");
        return type == typeof(DefaultLogMessageFormatter)
            ? DefaultLogMessageFormatter.Instance
            : (ILogMessageFormatter)Activator.CreateInstance(type)!;
    }
}
