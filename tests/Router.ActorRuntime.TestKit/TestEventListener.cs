using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>The logger of tests: what a filter takes is counted and not printed.</summary>
public class TestEventListener : DefaultLogger
{
    private readonly List<MutedEvents> _filters = [];

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger initialize:
                initialize.LoggingBus.Subscribe(Self, typeof(MuteEvents));
                initialize.LoggingBus.Subscribe(Self, typeof(DeadLetter));
                initialize.LoggingBus.Subscribe(Self, typeof(UnhandledMessage));
                Sender.Tell(new LoggerInitialized());
                return true;
            case MuteEvents { IsOn: true } mute:
                _filters.Add(mute.Filter);
                return true;
            case MuteEvents mute:
                _filters.Remove(mute.Filter);
                return true;
            case DeadLetter letter:
                _filters.ForEach(filter => filter.Offer(letter));
                return true;
            case UnhandledMessage unhandled:
                Handle(new Warning(unhandled.Recipient.Path.ToString(), unhandled.Recipient.GetType(), $"Unhandled message from {unhandled.Sender}: {unhandled.Message}"));
                return true;
            case LogEvent logEvent:
                Handle(logEvent);
                return true;
            default:
                return false;
        }
    }

    private void Handle(LogEvent logEvent)
    {
        bool taken = false;
        foreach (MutedEvents filter in _filters)
        {
            taken |= filter.Offer(logEvent);
        }

        if (!taken && logEvent.LogLevel() >= LogLevel.WarningLevel)
        {
            Print(logEvent);
        }
    }
}
