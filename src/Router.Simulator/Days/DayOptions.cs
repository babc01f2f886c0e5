namespace Router.Simulator.Days;

/// <summary>What an office day is like.</summary>
public sealed record DayOptions
{
    /// <summary>Events per second over all logins; above 0. Default: 10.</summary>
    public double Rate { get; init; } = 10;

    /// <summary>Where all choices come from. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>After how many events the day ends. Default: never.</summary>
    public long? Count { get; init; }

    /// <summary>After what time the day ends. Default: never.</summary>
    public TimeSpan? Length { get; init; }
}
