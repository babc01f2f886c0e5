using Microsoft.Extensions.Logging;

namespace Router.Sinks.Bitrix24;

/// <summary>What the Bitrix24 sink logs.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Sink}: event {EventId} is of a client without a card, nothing is written (unknown: none)")]
    public static partial void LeftOut(ILogger logger, string sink, Guid eventId);
}
