#nullable disable annotations
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Writes the log into a test's output.</summary>
public class TestOutputLogger : ReceiveActor
{
    private readonly ITestOutputHelper _output;

    /// <summary>Made by the kit.</summary>
    public TestOutputLogger(ITestOutputHelper output)
    {
        _output = output;
        Receive<InitializeLogger>(initialize =>
        {
            foreach (LogLevel level in Enum.GetValues<LogLevel>().Where(level => level >= initialize.LoggingBus.LogLevel))
            {
                initialize.LoggingBus.Subscribe(Self, level.ClassFor());
            }

            Sender.Tell(new LoggerInitialized());
        });
        Receive<LogEvent>(Write);
    }

    private void Write(LogEvent logEvent)
    {
        try
        {
            _output.WriteLine(logEvent.ToString());
        }
        catch (FormatException)
        {
            var message = (LogMessage)logEvent.Message;
            _output.WriteLine($"[{logEvent.LogLevel()}] {message.Format} [{message.Unformatted()}]");
        }
        catch (InvalidOperationException)
        {
            // The test has ended: nobody reads its output any more.
        }
    }
}
