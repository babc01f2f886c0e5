#nullable disable annotations
namespace Akka.TestKit.Configs;

/// <summary>Settings for tests.</summary>
public static class TestConfigs
{
    /// <summary>What a kit starts its system with.</summary>
    public static Config DefaultConfig => TestKitBase.DefaultConfig;

    /// <summary>A clock that only <see cref="TestScheduler"/> moves.</summary>
    public static Config TestSchedulerConfig { get; } = ConfigurationFactory.ParseString(
        """akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit" """);
}
