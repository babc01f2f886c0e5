#nullable disable annotations
namespace Akka.Event;

/// <summary>Writes log lines to the console, each level in its colour.</summary>
public class StandardOutLogger : MinimalLogger
{
    private static readonly Lock OneAtATime = new();

    /// <summary>The colour of debug.</summary>
    public static ConsoleColor DebugColor { get; set; } = ConsoleColor.Gray;

    /// <summary>The colour of info.</summary>
    public static ConsoleColor InfoColor { get; set; } = ConsoleColor.White;

    /// <summary>The colour of warnings.</summary>
    public static ConsoleColor WarningColor { get; set; } = ConsoleColor.Yellow;

    /// <summary>The colour of errors.</summary>
    public static ConsoleColor ErrorColor { get; set; } = ConsoleColor.Red;

    /// <summary>Whether there are colours.</summary>
    public static bool UseColors { get; set; } = true;

    /// <inheritdoc/>
    protected override void Log(object message)
    {
        if (message is LogEvent logEvent)
        {
            Print(logEvent);
        }
        else
        {
            Write(message?.ToString() ?? string.Empty, null);
        }
    }

    private void Print(LogEvent logEvent)
    {
        LogLevel level = logEvent.LogLevel();
        ConsoleColor color = level switch
        {
            LogLevel.DebugLevel => DebugColor,
            LogLevel.InfoLevel => InfoColor,
            LogLevel.WarningLevel => WarningColor,
            _ => ErrorColor,
        };
        try
        {
            if (Filter.ShouldTryKeepMessage(logEvent, out _))
            {
                Write(logEvent.ToString(), color);
            }
        }
        catch (FormatException)
        {
            // A text that cannot be put together is shown as it is.
            var message = (LogMessage)logEvent.Message;
            Write(
                $"Received a malformed formatted message. Log level: [{level}], Template: [{message.Format}], args: [{message.Unformatted()}]",
                color);
        }
    }

    private static void Write(string text, ConsoleColor? color)
    {
        lock (OneAtATime)
        {
            if (color is { } shown && UseColors && !Console.IsOutputRedirected)
            {
                ConsoleColor before = Console.ForegroundColor;
                Console.ForegroundColor = shown;
                Console.WriteLine(text);
                Console.ForegroundColor = before;
            }
            else
            {
                Console.WriteLine(text);
            }
        }
    }
}
