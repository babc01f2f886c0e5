namespace Akka.Event;

/// <summary>How much a log event matters.</summary>
public enum LogLevel
{
    /// <summary>For finding faults.</summary>
    DebugLevel,

    /// <summary>What happens.</summary>
    InfoLevel,

    /// <summary>What may be wrong.</summary>
    WarningLevel,

    /// <summary>What is wrong.</summary>
    ErrorLevel,
}
