using Akka.DependencyInjection;
using Akka.Event;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Router.Host.Logging;

/// <summary>Passes on what actors log, as they said it, under the name of who said it; Akka.Hosting's own logger puts four brackets before it.</summary>
internal sealed partial class ActorLog : DefaultLogger
{
    private ILoggerFactory? _loggers;

    /// <inheritdoc/>
    protected override void Print(LogEvent logEvent)
    {
        _loggers ??= (ILoggerFactory)DependencyResolver.For(Context.System).Resolver.GetService<ILoggerFactory>();
        ILogger logger = _loggers.CreateLogger(logEvent.LogClass.FullName ?? logEvent.LogClass.Name);
        LogLevel level = LevelOf(logEvent.LogLevel());
        if (logger.IsEnabled(level))
        {
            string line = logEvent.Message.ToString() ?? "";
            Say(logger, level, line, logEvent.Cause);
        }
    }

    private static LogLevel LevelOf(Akka.Event.LogLevel level) => level switch
    {
        Akka.Event.LogLevel.DebugLevel => LogLevel.Debug,
        Akka.Event.LogLevel.InfoLevel => LogLevel.Information,
        Akka.Event.LogLevel.WarningLevel => LogLevel.Warning,
        _ => LogLevel.Error,
    };

    [LoggerMessage(Message = "{Line}")]
    private static partial void Say(ILogger logger, LogLevel level, string line, Exception? cause);
}
