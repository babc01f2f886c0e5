namespace Router.Host.History.Replaying;

/// <summary>Asks that a sink gets the events of some time again.</summary>
internal sealed record ReplayOrder
{
    /// <summary>The sink's name.</summary>
    public required string Sink { get; init; }

    /// <summary>From when on they were read, as it was typed.</summary>
    public required string From { get; init; }

    /// <summary>Before when they were read, as it was typed.</summary>
    public required string To { get; init; }

    /// <summary>A <c>when:</c> that they must fit, as YAML; <see langword="null"/> takes all.</summary>
    public string? Where { get; init; }

    /// <summary>Which destinations they go to.</summary>
    public required ReplayBy By { get; init; }

    /// <summary>Whether it is only counted.</summary>
    public bool IsDryRun { get; init; }
}
