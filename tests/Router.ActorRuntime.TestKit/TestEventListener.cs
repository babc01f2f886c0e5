#nullable disable annotations
using Akka.TestKit.TestEvent;

namespace Akka.TestKit;

/// <summary>The logger of tests: what a filter takes is counted and not printed.</summary>
public class TestEventListener : DefaultLogger
{
    private readonly List<IEventFilter> _filters = [];

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger initialize:
                initialize.LoggingBus.Subscribe(Self, typeof(Mute));
                initialize.LoggingBus.Subscribe(Self, typeof(Unmute));
                initialize.LoggingBus.Subscribe(Self, typeof(DeadLetter));
                Sender.Tell(new LoggerInitialized());
                return true;
            case Mute mute:
                _filters.AddRange(mute.Filters);
                return true;
            case Unmute unmute:
                foreach (IEventFilter filter in unmute.Filters)
                {
                    _filters.Remove(filter);
                }

                return true;
            case LogEvent logEvent:
                PrintUnlessTaken(logEvent);
                return true;
            case DeadLetter letter:
                Handle(letter);
                return true;
            default:
                return false;
        }
    }

    // A filter may want the letter or its text.
    private void Handle(DeadLetter letter)
    {
        string source = letter.Recipient.Path.ToString();
        Type type = letter.Recipient.GetType();
        if (!IsTaken(new Warning(source, type, letter)))
        {
            PrintUnlessTaken(new Warning(source, type, $"Received dead letter from {letter.Sender}: {letter.Message}"));
        }
    }

    private void PrintUnlessTaken(LogEvent logEvent)
    {
        if (!IsTaken(logEvent))
        {
            Print(logEvent);
        }
    }

    // The first filter that takes a line has it.
    private bool IsTaken(LogEvent logEvent) => _filters.Exists(filter => Takes(filter, logEvent));

    private static bool Takes(IEventFilter filter, LogEvent logEvent)
    {
        try
        {
            return filter.Apply(logEvent);
        }
        catch (Exception)
        {
            // A predicate that fails has not taken the line; the others go on.
            return false;
        }
    }
}
