#nullable disable annotations
namespace Akka.TestKit;

/// <summary>The assertions of a system's kit.</summary>
public class TestKitAssertionsExtension : ExtensionIdProvider<TestKitAssertionsProvider>
{
    private readonly ITestKitAssertions _assertions;

    /// <summary>Registers these assertions.</summary>
    public TestKitAssertionsExtension(ITestKitAssertions assertions)
    {
        _assertions = assertions;
    }

    /// <summary>The assertions of a system.</summary>
    public static TestKitAssertionsProvider For(ActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return system.GetExtension<TestKitAssertionsProvider>();
    }

    /// <inheritdoc/>
    public override TestKitAssertionsProvider CreateExtension(ExtendedActorSystem system) => new(_assertions);
}
