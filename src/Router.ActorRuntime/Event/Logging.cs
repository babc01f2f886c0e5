using Akka.Event.Internal;

namespace Akka.Event;

/// <summary>Makes log adapters, and knows the levels.</summary>
public static class Logging
{
    /// <summary>The log of an actor; its source is the actor's path.</summary>
    public static ILoggingAdapter GetLogger(this IActorContext context, ILogMessageFormatter? logMessageFormatter = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        Type type = context.Props.Type;
        return new BusLoggingAdapter(
            context.System.EventStream, context.Self.Path.ToString(), type, logMessageFormatter ?? context.System.Settings.LogFormatter);
    }

    /// <summary>A log of a system for a source: a text, a type, a reference or any object, whose type is then named.</summary>
    public static ILoggingAdapter GetLogger(ActorSystem system, object logSourceObj, ILogMessageFormatter? logMessageFormatter = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        return GetLogger(system.EventStream, $"{Name(logSourceObj)}({system})", logSourceObj, logMessageFormatter ?? system.Settings.LogFormatter);
    }

    /// <summary>A log on an event stream for a source.</summary>
    public static ILoggingAdapter GetLogger(LoggingBus loggingBus, object logSourceObj, ILogMessageFormatter? logMessageFormatter = null) =>
        GetLogger(loggingBus, Name(logSourceObj), logSourceObj, logMessageFormatter);

    /// <summary>The level of a setting: DEBUG, INFO, WARNING, ERROR or OFF.</summary>
    public static LogLevel LogLevelFor(string logLevel) => logLevel?.ToUpperInvariant() switch
    {
        "DEBUG" => LogLevel.DebugLevel,
        "INFO" => LogLevel.InfoLevel,
        "WARNING" => LogLevel.WarningLevel,
        "ERROR" => LogLevel.ErrorLevel,
        "OFF" => (LogLevel)int.MaxValue,
        _ => throw new ArgumentException("Unknown LogLevel", nameof(logLevel)),
    };

    /// <summary>The setting of a level.</summary>
    public static string StringFor(this LogLevel logLevel) => logLevel switch
    {
        LogLevel.DebugLevel => "DEBUG",
        LogLevel.InfoLevel => "INFO",
        LogLevel.WarningLevel => "WARNING",
        LogLevel.ErrorLevel => "ERROR",
        (LogLevel)int.MaxValue => "OFF",
        _ => throw new ArgumentException("Unknown LogLevel", nameof(logLevel)),
    };

    /// <summary>The type of the lines of a level.</summary>
    public static Type ClassFor(this LogLevel logLevel) => logLevel switch
    {
        LogLevel.DebugLevel => typeof(Debug),
        LogLevel.InfoLevel => typeof(Info),
        LogLevel.WarningLevel => typeof(Warning),
        LogLevel.ErrorLevel => typeof(Error),
        _ => throw new ArgumentException("Unknown LogLevel", nameof(logLevel)),
    };

    /// <summary>The level that a type of line has; one of the four.</summary>
    public static LogLevel LogLevelFor<T>()
        where T : LogEvent =>
        Enum.GetValues<LogLevel>().Single(level => level.ClassFor() == typeof(T));

    /// <summary>A type's name as sources of lines are called.</summary>
    public static string SimpleName(object o)
    {
        ArgumentNullException.ThrowIfNull(o);
        return SimpleName(o.GetType());
    }

    /// <summary>A type's name as sources of lines are called.</summary>
    public static string SimpleName(Type t)
    {
        ArgumentNullException.ThrowIfNull(t);
        return t.Name;
    }

    private static BusLoggingAdapter GetLogger(LoggingBus bus, string name, object source, ILogMessageFormatter? formatter) =>
        new(bus, name, source as Type ?? source.GetType(), formatter ?? DefaultLogMessageFormatter.Instance);

    private static string Name(object source) => source switch
    {
        string text => text,
        IActorRef actor => actor.Path.ToString(),
        Type type => type.Name,
        _ => source?.GetType().Name ?? throw new ArgumentNullException(nameof(source)),
    };
}
