using Akka.Actor.Setup;
using Microsoft.Extensions.Logging;

namespace Akka.Hosting.Logging;

/// <summary>The host's logging, for <see cref="LoggerFactoryLogger"/>.</summary>
public class LoggerFactorySetup : Setup
{
    /// <summary>Makes it.</summary>
    public LoggerFactorySetup(ILoggerFactory loggerFactory)
    {
        LoggerFactory = loggerFactory;
    }

    /// <summary>The host's logging.</summary>
    public ILoggerFactory LoggerFactory { get; }
}
