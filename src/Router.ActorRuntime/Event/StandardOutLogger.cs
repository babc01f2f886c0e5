namespace Akka.Event;

/// <summary>Writes log lines to the console.</summary>
public static class StandardOutLogger
{
    /// <summary>Writes one line; a text that cannot be put together is shown as it is.</summary>
    public static void PrintLogEvent(LogEvent logEvent)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        try
        {
            Console.WriteLine(logEvent);
        }
        catch (FormatException)
        {
            var message = (LogMessage)logEvent.Message;
            Console.WriteLine(
                $"Received a malformed formatted message. Log level: [{logEvent.LogLevel()}], " +
                $"Template: [{message.Format}], args: [{message.Unformatted()}]");
        }
    }
}
