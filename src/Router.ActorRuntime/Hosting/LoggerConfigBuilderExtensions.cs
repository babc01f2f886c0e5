using Microsoft.Extensions.Logging;

namespace Akka.Hosting;

/// <summary>Loggers that come with the runtime.</summary>
public static class LoggerConfigBuilderExtensions
{
    /// <summary>Adds the console.</summary>
    public static LoggerConfigBuilder AddDefaultLogger(this LoggerConfigBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddLogger<DefaultLogger>();
    }

    /// <summary>Adds the host's logging.</summary>
    public static LoggerConfigBuilder AddLoggerFactory(this LoggerConfigBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UsesLoggerFactory = true;
        return builder.AddLogger<LoggerFactoryLogger>();
    }

    /// <summary>Adds the logging of a factory.</summary>
    public static LoggerConfigBuilder AddLoggerFactory(this LoggerConfigBuilder builder, ILoggerFactory loggerFactory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Builder.AddSetup(new LoggerFactorySetup(loggerFactory));
        return builder.AddLogger<LoggerFactoryLogger>();
    }
}
