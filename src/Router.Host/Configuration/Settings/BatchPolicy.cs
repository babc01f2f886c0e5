using Router.Sinks.Abstractions.Options;

namespace Router.Host.Configuration.Settings;

/// <summary>A sink's <c>batch</c>.</summary>
internal sealed record BatchPolicy
{
    /// <summary>The most deliveries of one call.</summary>
    [Option("Самое большее в одном вызове.", "The most of one call.", Min = 1, Max = 10_000)]
    public int Max { get; init; } = 1;

    /// <summary>How long a batch that is not full waits for more.</summary>
    [Option("Сколько неполная пачка ждёт следующих.", "How long a batch that is not full waits for more.", Min = 0)]
    public TimeSpan Linger { get; init; }
}
