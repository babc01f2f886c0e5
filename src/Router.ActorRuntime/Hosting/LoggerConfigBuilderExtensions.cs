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
}
