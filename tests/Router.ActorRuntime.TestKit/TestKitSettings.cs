#nullable disable annotations
namespace Akka.TestKit;

public class TestKitSettings : IExtension
{
    public TestKitSettings(Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        Config test = config.GetConfig("akka.test");
        DefaultTimeout = test.GetTimeSpan("default-timeout", TimeSpan.FromSeconds(5), allowInfinite: false);
        SingleExpectDefault = test.GetTimeSpan("single-expect-default", TimeSpan.FromSeconds(3), allowInfinite: false);
        ExpectNoMessageDefault = test.GetTimeSpan("expect-no-message-default", TimeSpan.FromMilliseconds(100), allowInfinite: false);
        TestEventFilterLeeway = test.GetTimeSpan("filter-leeway", TimeSpan.FromSeconds(3), allowInfinite: false);
        TestTimeFactor = test.GetDouble("timefactor", 1);
        TestKitStartupTimeout = test.GetTimeSpan("testkit-startup-timeout", TimeSpan.FromSeconds(10), allowInfinite: false);
        LogTestKitCalls = test.GetBoolean("log-testkit-calls");
        if (TestTimeFactor <= 0)
        {
            throw new ConfigurationException("akka.test.timefactor must be positive double");
        }
    }

    public TimeSpan DefaultTimeout { get; }

    public TimeSpan SingleExpectDefault { get; }

    public TimeSpan ExpectNoMessageDefault { get; }

    public TimeSpan TestEventFilterLeeway { get; }

    /// <summary>How long the start of a kit may take.</summary>
    public TimeSpan TestKitStartupTimeout { get; }

    /// <summary>Whether calls of the kit are to be logged; read, not done.</summary>
    public bool LogTestKitCalls { get; }

    public double TestTimeFactor { get; }
}
