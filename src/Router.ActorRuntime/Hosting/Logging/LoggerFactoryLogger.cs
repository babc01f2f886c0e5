using Microsoft.Extensions.Logging;

namespace Akka.Hosting.Logging;

/// <summary>Passes log lines on to the host's logging.</summary>
public class LoggerFactoryLogger : DefaultLogger
{
    private ILoggerFactory? _factory;

    /// <inheritdoc/>
    protected override void Print(LogEvent logEvent)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        _factory ??= Context.System.Settings.Setup.Get<LoggerFactorySetup>().Select(setup => setup.LoggerFactory).GetOrElse(null!);
        if (_factory is null)
        {
            base.Print(logEvent);
            return;
        }

        ILogger logger = _factory.CreateLogger(logEvent.LogClass.FullName ?? logEvent.LogClass.Name);
        Microsoft.Extensions.Logging.LogLevel level = logEvent.LogLevel() switch
        {
            Akka.Event.LogLevel.DebugLevel => Microsoft.Extensions.Logging.LogLevel.Debug,
            Akka.Event.LogLevel.InfoLevel => Microsoft.Extensions.Logging.LogLevel.Information,
            Akka.Event.LogLevel.WarningLevel => Microsoft.Extensions.Logging.LogLevel.Warning,
            _ => Microsoft.Extensions.Logging.LogLevel.Error,
        };
        logger.Log(level, default, logEvent, logEvent.Cause, static (line, _) => $"[{line.LogSource}] {line.Message}");
    }
}
