#nullable disable annotations
namespace Akka.Event;

/// <content>Lines of level info with up to six arguments, which a level that is off does not box.</content>
public static partial class LoggingExtensions
{
    /// <summary>Writes a line.</summary>
    public static void Info<T1>(this ILoggingAdapter log, string format, T1 arg1)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, null, format, [arg1]);
        }
    }

    /// <summary>Writes a line about an exception.</summary>
    public static void Info<T1>(this ILoggingAdapter log, Exception cause, string format, T1 arg1)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, cause, format, [arg1]);
        }
    }

    /// <summary>Writes a line.</summary>
    public static void Info<T1, T2>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, null, format, [arg1, arg2]);
        }
    }

    /// <summary>Writes a line about an exception.</summary>
    public static void Info<T1, T2>(this ILoggingAdapter log, Exception cause, string format, T1 arg1, T2 arg2)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, cause, format, [arg1, arg2]);
        }
    }

    /// <summary>Writes a line.</summary>
    public static void Info<T1, T2, T3>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, null, format, [arg1, arg2, arg3]);
        }
    }

    /// <summary>Writes a line about an exception.</summary>
    public static void Info<T1, T2, T3>(this ILoggingAdapter log, Exception cause, string format, T1 arg1, T2 arg2, T3 arg3)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, cause, format, [arg1, arg2, arg3]);
        }
    }

    /// <summary>Writes a line.</summary>
    public static void Info<T1, T2, T3, T4>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, null, format, [arg1, arg2, arg3, arg4]);
        }
    }

    /// <summary>Writes a line about an exception.</summary>
    public static void Info<T1, T2, T3, T4>(this ILoggingAdapter log, Exception cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, cause, format, [arg1, arg2, arg3, arg4]);
        }
    }

    /// <summary>Writes a line.</summary>
    public static void Info<T1, T2, T3, T4, T5>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, null, format, [arg1, arg2, arg3, arg4, arg5]);
        }
    }

    /// <summary>Writes a line about an exception.</summary>
    public static void Info<T1, T2, T3, T4, T5>(this ILoggingAdapter log, Exception cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, cause, format, [arg1, arg2, arg3, arg4, arg5]);
        }
    }

    /// <summary>Writes a line.</summary>
    public static void Info<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, null, format, [arg1, arg2, arg3, arg4, arg5, arg6]);
        }
    }

    /// <summary>Writes a line about an exception.</summary>
    public static void Info<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, Exception cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6)
    {
        if (log.IsEnabled(LogLevel.InfoLevel))
        {
            log.Write(LogLevel.InfoLevel, cause, format, [arg1, arg2, arg3, arg4, arg5, arg6]);
        }
    }
}
