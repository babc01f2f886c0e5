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

    internal Config ToConfig() => ConfigurationFactory.ParseString(
        $"akka.loglevel = {LogLevel.StringFor()}, akka.log-config-on-start = {(LogConfigOnStart ? "on" : "off")}, " +
        $"akka.loggers = [{string.Join(", ", _loggers.Select(type => $"\"{type.AssemblyQualifiedName}\""))}]");
}
