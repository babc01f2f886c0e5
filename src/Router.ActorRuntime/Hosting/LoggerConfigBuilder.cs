namespace Akka.Hosting;

/// <summary>How a system logs.</summary>
public sealed class LoggerConfigBuilder
{
    private readonly List<Type> _loggers = [typeof(DefaultLogger)];
    private Type _formatter = typeof(DefaultLogMessageFormatter);

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

    /// <summary>Which lines are not written; null leaves all of them.</summary>
    public LogFilterBuilder? LogFilterBuilder { get; set; }

    /// <summary>What puts log texts and their arguments together.</summary>
    /// <exception cref="ConfigurationException">It is no formatter, or its constructor takes something.</exception>
    [Obsolete("Use the WithDefaultLogMessageFormatter<T> method instead")]
    public Type LogMessageFormatter
    {
        get => _formatter;
        set => SetFormatter(value);
    }

    internal AkkaConfigurationBuilder Builder { get; }

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
    /// <exception cref="ConfigurationException">Its constructor takes something.</exception>
    public LoggerConfigBuilder WithDefaultLogMessageFormatter<T>()
        where T : ILogMessageFormatter
    {
        SetFormatter(typeof(T));
        return this;
    }

    /// <summary>Says which lines are not written, beside what was said before.</summary>
    public LoggerConfigBuilder WithLogFilter(Action<LogFilterBuilder> filterBuilder)
    {
        ArgumentNullException.ThrowIfNull(filterBuilder);
        LogFilterBuilder ??= new LogFilterBuilder();
        filterBuilder(LogFilterBuilder);
        return this;
    }

    internal Config ToConfig() => ConfigurationFactory.ParseString($$"""
        akka.loglevel = {{LevelName()}}
        akka.log-config-on-start = {{LogConfigOnStart.ToHocon()}}
        akka.loggers = [{{string.Join(", ", _loggers.Select(type => type.AssemblyQualifiedName.ToHocon()))}}]
        akka.logger-formatter = {{_formatter.AssemblyQualifiedName.ToHocon()}}
        {{DeadLetterOptions}}
        {{DebugOptions}}
        """);

    private string LevelName() => LogLevel switch
    {
        LogLevel.DebugLevel => "Debug",
        LogLevel.InfoLevel => "Info",
        LogLevel.WarningLevel => "Warning",
        LogLevel.ErrorLevel => "Error",
        _ => throw new ConfigurationException($"Unknown {nameof(LogLevel)}: {LogLevel}"),
    };

    private void SetFormatter(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!typeof(ILogMessageFormatter).IsAssignableFrom(type))
        {
            throw new ConfigurationException($"LogMessageFormatter must implement {nameof(ILogMessageFormatter)}: [{type}]");
        }

        // The default one is made once, by itself.
        if (type != typeof(DefaultLogMessageFormatter) && type.GetConstructor(Type.EmptyTypes) is null)
        {
            throw new ConfigurationException($"LogMessageFormatter must have an empty constructor: [{type}]");
        }

        _formatter = type;
    }
}
