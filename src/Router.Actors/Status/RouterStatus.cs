namespace Router.Actors.Status;

/// <summary>Everything as people see it, at one moment.</summary>
public sealed record RouterStatus
{
    /// <summary>The rules.</summary>
    public RulesStatus Rules { get; init; } = new();

    /// <summary>The journal.</summary>
    public JournalStatus Journal { get; init; } = new();

    /// <summary>The logins, by name.</summary>
    public IReadOnlyList<AgentStatus> Agents { get; init; } = [];

    /// <summary>The sinks, by name.</summary>
    public IReadOnlyList<SinkStatus> Sinks { get; init; } = [];

    /// <summary>How many values that are no numbers each route met in its comparisons since the start, by name; only those that met any.</summary>
    public IReadOnlyDictionary<string, long> UnreadableNumbers { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}
