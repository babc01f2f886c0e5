namespace Router.Routing.Configuration;

/// <summary>The section <c>agents</c>: which logins there are, and what is never asked of them.</summary>
public sealed record AgentsSettings
{
    /// <summary>Whether every pipe found on this machine is a login; default: unless <see cref="Logins"/> are given.</summary>
    public bool Discover { get; init; } = true;

    /// <summary>Logins that are there whether their pipes are found or not.</summary>
    public IReadOnlyList<string> Logins { get; init; } = [];

    /// <summary>Globs of logins that are never connected.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Categories that are never subscribed to, whatever routes say.</summary>
    public IReadOnlyList<CategoryPattern> Never { get; init; } = [];

    /// <summary>Whether the logins of simulators (<c>sim-*</c>) are discovered too.</summary>
    public bool Simulators { get; init; }

    /// <summary>The clock of the workstations, for the times inside events; default: this machine's.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;
}
