using Akka.Dispatch;
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Writes the log into a test's output.</summary>
public class TestOutputLogger : ActorBase, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    private readonly ITestOutputHelper _output;
    private readonly string _prefix;

    /// <summary>Made by the kit.</summary>
    public TestOutputLogger(ITestOutputHelper output)
        : this(output, string.Empty)
    {
    }

    /// <summary>Made by the kit; the prefix begins each line.</summary>
    public TestOutputLogger(ITestOutputHelper output, string prefix)
    {
        _output = output;
        _prefix = prefix;
    }

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger initialize:
                foreach (LogLevel level in Enum.GetValues<LogLevel>().Where(level => level >= initialize.LoggingBus.LogLevel))
                {
                    initialize.LoggingBus.Subscribe(Self, level.ClassFor());
                }

                Sender.Tell(new LoggerInitialized());
                return true;
            case LogEvent logEvent:
                Write(logEvent);
                return true;
            default:
                return false;
        }
    }

    private void Write(LogEvent logEvent)
    {
        try
        {
            _output.WriteLine(_prefix + logEvent);
        }
        catch (FormatException)
        {
            var message = (LogMessage)logEvent.Message;
            _output.WriteLine($"{_prefix}[{logEvent.LogLevel()}] {message.Format} [{message.Unformatted()}]");
        }
        catch (InvalidOperationException)
        {
            // The test has ended: nobody reads its output any more.
        }
    }
}
