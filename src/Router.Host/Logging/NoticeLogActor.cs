using Akka.Actor;
using Microsoft.Extensions.Logging;
using Router.Actors.Notices;
using Router.Routing.Diagnostics;

namespace Router.Host.Logging;

/// <summary>Logs every <see cref="Notice"/> of the event stream: one line each, in the language of the configuration that runs.</summary>
internal sealed partial class NoticeLogActor : ReceiveActor
{
    /// <summary>The source under which notices are logged.</summary>
    public const string Source = "Router.Notices";

    public NoticeLogActor(ILoggerFactory loggers, Func<Language> language)
    {
        ILogger logger = loggers.CreateLogger(Source);
        Receive<Notice>(notice =>
        {
            LogLevel level = LevelOf(notice.Message.Severity);
            if (logger.IsEnabled(level))
            {
                string line = notice.ToString(language());
                Say(logger, level, line);
            }
        });
    }

    /// <summary>How it is made.</summary>
    public static Props Props(ILoggerFactory loggers, Func<Language> language) =>
        Akka.Actor.Props.Create(() => new NoticeLogActor(loggers, language));

    protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(Notice));

    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);

    private static LogLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Information => LogLevel.Information,
        Severity.Warning => LogLevel.Warning,
        _ => LogLevel.Error,
    };

    [LoggerMessage(Message = "{Line}")]
    private static partial void Say(ILogger logger, LogLevel level, string line);
}
