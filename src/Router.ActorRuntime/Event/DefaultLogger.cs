#nullable disable annotations
namespace Akka.Event;

/// <summary>Has the console's logger write each line.</summary>
public class DefaultLogger : ActorBase, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger:
                Sender.Tell(new LoggerInitialized());
                return true;
            case LogEvent logEvent:
                Print(logEvent);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes one line.</summary>
    protected virtual void Print(LogEvent logEvent) => Context.System.Settings.StdoutLogger.Tell(logEvent, ActorRefs.NoSender);
}
