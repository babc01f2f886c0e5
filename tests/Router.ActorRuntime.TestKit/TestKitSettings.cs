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
        if (TestTimeFactor <= 0)
        {
            throw new ConfigurationException("akka.test.timefactor must be positive double");
        }
    }

    public TimeSpan DefaultTimeout { get; }

    public TimeSpan SingleExpectDefault { get; }

    public TimeSpan ExpectNoMessageDefault { get; }

    public TimeSpan TestEventFilterLeeway { get; }

    public double TestTimeFactor { get; }
}
