namespace Router.Sinks.Abstractions;

/// <summary>Router's own settings for a type of sink, where the configuration does not give them.</summary>
public sealed record SinkDefaults
{
    /// <summary>What holds for a sink that names nothing of its own: one delivery a call, one call at a time, 30 s.</summary>
    public static SinkDefaults Common { get; } = new();

    /// <summary>The most deliveries of one call; at least 1, default 1.</summary>
    public int BatchMax { get; init; } = 1;

    /// <summary>How long a batch that is not full waits for more; default not at all.</summary>
    public TimeSpan BatchLinger { get; init; }

    /// <summary>How long one call may take; default 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many calls may run at once, each with keys of its own; 1 to 64, default 1.</summary>
    public int Parallel { get; init; } = 1;
}
