#nullable disable annotations
namespace Akka.TestKit;

/// <summary>The kit's settings of a system.</summary>
public class TestKitExtension : ExtensionIdProvider<TestKitSettings>
{
    /// <summary>The settings of a system.</summary>
    public static TestKitSettings For(ActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return (TestKitSettings)system.RegisterExtension(new TestKitExtension());
    }

    /// <inheritdoc/>
    public override TestKitSettings CreateExtension(ExtendedActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return new TestKitSettings(system.Settings.Config.WithFallback(TestKitBase.DefaultConfig));
    }
}
