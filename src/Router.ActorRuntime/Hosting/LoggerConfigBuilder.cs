namespace Akka.Hosting;

/// <summary>How a system logs.</summary>
public sealed class LoggerConfigBuilder
{
    private readonly List<Type> _loggers = [typeof(DefaultLogger)];

    internal LoggerConfigBuilder(AkkaConfigurationBuilder builder)
    {
        Builder = builder;
    }

    /// <summary>The lowest level that is logged.</summary>
    public LogLevel LogLevel { get; set; } = LogLevel.InfoLevel;

    /// <summary>Whether the settings are logged at the start.</summary>
    public bool LogConfigOnStart { get; set; }

    /// <summary>Which dead letters are logged; null leaves the settings as they are.</summary>
    public DeadLetterOptions? DeadLetterOptions { get; set; }

    /// <summary>What actors log of their own doing; null leaves the settings as they are.</summary>
    public DebugOptions? DebugOptions { get; set; }

    /// <summary>What puts log texts and their arguments together.</summary>
    public Type LogMessageFormatter { get; set; } = typeof(DefaultLogMessageFormatter);

    internal AkkaConfigurationBuilder Builder { get; }

    internal bool UsesLoggerFactory { get; set; }

    /// <summary>Takes all loggers away.</summary>
    public LoggerConfigBuilder ClearLoggers()
    {
        _loggers.Clear();
        return this;
    }

    /// <summary>Adds a logger.</summary>
    public LoggerConfigBuilder AddLogger<T>()
        where T : IRequiresMessageQueue<ILoggerMessageQueueSemantics>
    {
        _loggers.Add(typeof(T));
        return this;
    }

    /// <summary>Says what puts log texts and their arguments together.</summary>
    public LoggerConfigBuilder WithDefaultLogMessageFormatter<T>()
        where T : ILogMessageFormatter
    {
        LogMessageFormatter = typeof(T);
        return this;
    }

    internal Config ToConfig() => ConfigurationFactory.ParseString($$"""
        akka.loglevel = {{LogLevel.StringFor()}}
        akka.log-config-on-start = {{(LogConfigOnStart ? "on" : "off")}}
        akka.loggers = [{{string.Join(", ", _loggers.Select(type => $"\"{type.AssemblyQualifiedName}\""))}}]
        akka.logger-formatter = "{{LogMessageFormatter.AssemblyQualifiedName}}"
        {{DeadLetterOptions}}
        {{DebugOptions}}
        """);
}
