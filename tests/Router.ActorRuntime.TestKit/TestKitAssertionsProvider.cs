#nullable disable annotations
namespace Akka.TestKit;

/// <summary>Holds the assertions of a system's kit.</summary>
public class TestKitAssertionsProvider : IExtension
{
    /// <summary>Holds these.</summary>
    public TestKitAssertionsProvider(ITestKitAssertions assertions)
    {
        Assertions = assertions;
    }

    /// <summary>The assertions.</summary>
    public ITestKitAssertions Assertions { get; }
}
