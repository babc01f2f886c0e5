using Microsoft.Extensions.Logging;

namespace Akka.Hosting.Logging;

/// <summary>Passes log lines on to the logging of a <see cref="LoggerFactorySetup"/>, all in the category of <see cref="ActorSystem"/>.</summary>
public partial class LoggerFactoryLogger : ActorBase, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    /// <summary>For what the logger itself has to say.</summary>
    protected readonly ILoggingAdapter InternalLogger = Akka.Event.Logging.GetLogger(Context.System.EventStream, nameof(LoggerFactoryLogger));

    private readonly ILogger<ActorSystem> _logger;

    /// <summary>Made by the system it logs for.</summary>
    /// <exception cref="ConfigurationException">The system was started without a <see cref="LoggerFactorySetup"/>.</exception>
    public LoggerFactoryLogger()
    {
        LoggerFactorySetup setup = Context.System.Settings.Setup.Get<LoggerFactorySetup>().GetOrElse(null!)
            ?? throw new ConfigurationException(
                $"Could not start {nameof(LoggerFactoryLogger)}: no {nameof(LoggerFactorySetup)} among the setups of the system.");
        _logger = setup.LoggerFactory.CreateLogger<ActorSystem>();
    }

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger:
                Sender.Tell(new LoggerInitialized());
                return true;
            case LogEvent line:
                Log(line, Sender.Path);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Passes one line on.</summary>
    /// <param name="log">The line.</param>
    /// <param name="path">Who sent it to the log.</param>
    protected virtual void Log(LogEvent log, ActorPath path)
    {
        ArgumentNullException.ThrowIfNull(log);
        Microsoft.Extensions.Logging.LogLevel level = LevelOf(log);
        if (_logger.IsEnabled(level))
        {
            string text = TextOf(log);
            Write(_logger, level, log.Cause, log.Timestamp, log.LogSource, path, log.Thread.ManagedThreadId, text);
        }
    }

    [LoggerMessage(EventId = 0, Message = "[{Timestamp:yy/MM/dd-HH:mm:ss.ffff}][{LogSource}][{ActorPath}][{Thread:0000}]: {Message}")]
    private static partial void Write(
        ILogger logger,
        Microsoft.Extensions.Logging.LogLevel level,
        Exception? cause,
        DateTime timestamp,
        string logSource,
        ActorPath actorPath,
        int thread,
        string message);

    private static Microsoft.Extensions.Logging.LogLevel LevelOf(LogEvent log) => log.LogLevel() switch
    {
        Akka.Event.LogLevel.DebugLevel => Microsoft.Extensions.Logging.LogLevel.Debug,
        Akka.Event.LogLevel.InfoLevel => Microsoft.Extensions.Logging.LogLevel.Information,
        Akka.Event.LogLevel.WarningLevel => Microsoft.Extensions.Logging.LogLevel.Warning,
        _ => Microsoft.Extensions.Logging.LogLevel.Error,
    };

    // A text that cannot be put together is shown as it is: no line gets lost, and no logger fails.
    private static string TextOf(LogEvent log)
    {
        try
        {
            return log.Message.ToString() ?? string.Empty;
        }
        catch (FormatException) when (log.Message is LogMessage message)
        {
            return $"Malformed template: [{message.Format}], args: [{message.Unformatted()}]";
        }
    }
}
