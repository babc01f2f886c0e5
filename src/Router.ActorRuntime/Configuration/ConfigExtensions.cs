#nullable disable annotations
namespace Akka.Configuration;

/// <summary>Questions to settings that may be missing.</summary>
public static class ConfigExtensions
{
    /// <summary>Whether there is nothing in them.</summary>
    public static bool IsNullOrEmpty(this Config config) => config is null || config.IsEmpty;

    /// <summary>The settings, with others for what they lack; either may be null.</summary>
    public static Config SafeWithFallback(this Config config, Config fallback) =>
        config.IsNullOrEmpty() ? fallback! : config!.WithFallback(fallback);
}
