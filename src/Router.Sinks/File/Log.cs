using Microsoft.Extensions.Logging;

namespace Router.Sinks.File;

/// <summary>What the file sink logs.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path}: the last line had no end; its {Bytes} bytes are in {Path}.torn now")]
    public static partial void Torn(ILogger logger, string path, long bytes);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Path} was moved, deleted or cut by another program; it is opened again")]
    public static partial void FoundChanged(ILogger logger, string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Path} is put aside as {Name}")]
    public static partial void Rotated(ILogger logger, string path, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An old file could not be deleted: {Reason}")]
    public static partial void NotDeleted(ILogger logger, string reason);
}
