using Akka.Util;

namespace Akka.Actor;

/// <summary>The settings a system is started with.</summary>
public sealed class BootstrapSetup : Setup.Setup
{
    internal BootstrapSetup(Option<Config> config)
    {
        Config = config;
    }

    /// <summary>The settings.</summary>
    public Option<Config> Config { get; }

    /// <summary>None yet.</summary>
    public static BootstrapSetup Create() => new(Option<Config>.None);

    /// <summary>With settings.</summary>
    public BootstrapSetup WithConfig(Config config) => new(config);

    /// <summary>With settings for what is not set yet.</summary>
    public BootstrapSetup WithConfigFallback(Config config) =>
        new(Config.HasValue ? Config.Value.WithFallback(config) : config);
}
