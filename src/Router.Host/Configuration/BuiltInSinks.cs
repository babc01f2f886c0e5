using Router.Sinks.Abstractions;

namespace Router.Host.Configuration;

/// <summary>The sinks that Router brings with it.</summary>
internal static class BuiltInSinks
{
    /// <summary>Their factories.</summary>
    public static IReadOnlyList<ISinkFactory> All { get; } = [];
}
