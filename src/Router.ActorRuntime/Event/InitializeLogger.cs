#nullable disable annotations
namespace Akka.Event;

/// <summary>The first message of a logger, which answers <see cref="LoggerInitialized"/>.</summary>
public class InitializeLogger : INoSerializationVerificationNeeded
{
    /// <summary>Makes it.</summary>
    public InitializeLogger(LoggingBus loggingBus)
    {
        LoggingBus = loggingBus;
    }

    /// <summary>Where the lines come from.</summary>
    public LoggingBus LoggingBus { get; }
}
