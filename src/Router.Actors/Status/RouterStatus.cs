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
}
