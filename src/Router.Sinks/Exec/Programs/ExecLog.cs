using Microsoft.Extensions.Logging;

namespace Router.Sinks.Exec.Programs;

/// <summary>What the exec sink logs.</summary>
internal static partial class ExecLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Sink}: started {Path}, process {Id}")]
    public static partial void Started(ILogger logger, string sink, string path, int id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sink}: the program ended by itself with code {Code}; deliveries without an answer: {Count}")]
    public static partial void Ended(ILogger logger, string sink, int code, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sink}: the program was killed with what it had started: {Reason}")]
    public static partial void Killed(ILogger logger, string sink, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sink}: the program could not be killed: {Reason}")]
    public static partial void NotKilled(ILogger logger, string sink, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Sink}: {Line}")]
    public static partial void Said(ILogger logger, string sink, string line);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sink}: the program writes lines to its standard output that are no answers; messages belong on its standard error. Told once")]
    public static partial void Garbage(ILogger logger, string sink);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sink}: the program writes lines of more than {Limit} bytes to its standard output; they are passed over. Told once")]
    public static partial void TooLong(ILogger logger, string sink, int limit);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sink}: the program answers deliveries that it does not have, or has answered already. Told once")]
    public static partial void UnknownId(ILogger logger, string sink);
}
