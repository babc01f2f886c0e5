using Microsoft.Extensions.Logging;

namespace Router.Sinks.Telegram;

/// <summary>What the Telegram sink logs.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sink}: the group {Chat} has become a supergroup, its id is {To} now; messages go there, write it in the configuration")]
    public static partial void Moved(ILogger logger, string sink, string chat, string to);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sink}: the text of the route \"{Route}\" is no HTML that Telegram takes, so it went as plain text")]
    public static partial void BrokenHtml(ILogger logger, string sink, string route);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sink}: replies are not read: {Reason}")]
    public static partial void NotReading(ILogger logger, string sink, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Sink}: replies are read again")]
    public static partial void ReadingAgain(ILogger logger, string sink);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sink}: what came of a reply cannot be told in its chat: {Reason}")]
    public static partial void NotTold(ILogger logger, string sink, string reason);
}
