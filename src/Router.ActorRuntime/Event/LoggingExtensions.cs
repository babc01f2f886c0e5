#nullable disable annotations
using Akka.Event.Internal;

namespace Akka.Event;

/// <summary>Writing lines of each level. Arguments are put into a text only when its level is read.</summary>
public static partial class LoggingExtensions
{
    /// <summary>Writes a line.</summary>
    public static void Debug(this ILoggingAdapter log, string format) => log.Write(LogLevel.DebugLevel, null, format);

    /// <summary>Writes a line.</summary>
    public static void Debug(this ILoggingAdapter log, string format, object[] args) => log.Write(LogLevel.DebugLevel, null, format, args);

    /// <summary>Writes a line with an exception.</summary>
    public static void Debug(this ILoggingAdapter log, Exception cause, string format) => log.Write(LogLevel.DebugLevel, cause, format);

    /// <summary>Writes a line with an exception.</summary>
    public static void Debug(this ILoggingAdapter log, Exception cause, string format, object[] args) =>
        log.Write(LogLevel.DebugLevel, cause, format, args);

    /// <summary>Writes a line.</summary>
    public static void Info(this ILoggingAdapter log, string format) => log.Write(LogLevel.InfoLevel, null, format);

    /// <summary>Writes a line.</summary>
    public static void Info(this ILoggingAdapter log, string format, object[] args) => log.Write(LogLevel.InfoLevel, null, format, args);

    /// <summary>Writes a line with an exception.</summary>
    public static void Info(this ILoggingAdapter log, Exception cause, string format) => log.Write(LogLevel.InfoLevel, cause, format);

    /// <summary>Writes a line with an exception.</summary>
    public static void Info(this ILoggingAdapter log, Exception cause, string format, object[] args) =>
        log.Write(LogLevel.InfoLevel, cause, format, args);

    /// <summary>Writes a line.</summary>
    public static void Warning(this ILoggingAdapter log, string format) => log.Write(LogLevel.WarningLevel, null, format);

    /// <summary>Writes a line.</summary>
    public static void Warning(this ILoggingAdapter log, string format, object[] args) =>
        log.Write(LogLevel.WarningLevel, null, format, args);

    /// <summary>Writes a line with an exception.</summary>
    public static void Warning(this ILoggingAdapter log, Exception cause, string format) => log.Write(LogLevel.WarningLevel, cause, format);

    /// <summary>Writes a line with an exception.</summary>
    public static void Warning(this ILoggingAdapter log, Exception cause, string format, object[] args) =>
        log.Write(LogLevel.WarningLevel, cause, format, args);

    /// <summary>Writes a line.</summary>
    public static void Error(this ILoggingAdapter log, string format) => log.Write(LogLevel.ErrorLevel, null, format);

    /// <summary>Writes a line.</summary>
    public static void Error(this ILoggingAdapter log, string format, object[] args) => log.Write(LogLevel.ErrorLevel, null, format, args);

    /// <summary>Writes a line with an exception.</summary>
    public static void Error(this ILoggingAdapter log, Exception cause, string format) => log.Write(LogLevel.ErrorLevel, cause, format);

    /// <summary>Writes a line with an exception.</summary>
    public static void Error(this ILoggingAdapter log, Exception cause, string format, object[] args) =>
        log.Write(LogLevel.ErrorLevel, cause, format, args);

    /// <summary>Writes a line.</summary>
    public static void Log(this ILoggingAdapter log, LogLevel level, string format) => log.Write(level, null, format);

    /// <summary>Writes a line.</summary>
    public static void Log(this ILoggingAdapter log, LogLevel level, string format, object[] args) =>
        log.Write(level, null, format, args);

    /// <summary>Writes a line with an exception.</summary>
    public static void Log(this ILoggingAdapter log, LogLevel level, Exception cause, string format, object[] args) =>
        log.Write(level, cause, format, args);

    private static void Write(this ILoggingAdapter log, LogLevel level, Exception cause, string format)
    {
        if (log.IsEnabled(level))
        {
            log.Log(level, cause, format);
        }
    }

    private static void Write(this ILoggingAdapter log, LogLevel level, Exception cause, string format, object[] args)
    {
        if (log.IsEnabled(level))
        {
            log.Log(level, cause, new FormattedLogMessage(log.Formatter, format, args!));
        }
    }
}
