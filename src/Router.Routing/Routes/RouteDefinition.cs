using Router.Routing.Conditions;
using Router.Routing.Diagnostics;

namespace Router.Routing.Routes;

/// <summary>One entry of <c>routes</c>, compiled. Immutable.</summary>
public sealed class RouteDefinition
{
    internal RouteDefinition(string name, SourcePosition position, IReadOnlyList<Alternative> when)
    {
        Name = name;
        Position = position;
        When = when;
    }

    /// <summary>The unique name.</summary>
    public string Name { get; }

    /// <summary>Where it stands.</summary>
    public SourcePosition Position { get; }

    /// <summary>Where it sends to.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Whether routes after it do not get what it takes.</summary>
    public required bool Stop { get; init; }

    /// <summary>Whether it takes part at all.</summary>
    public required bool Enabled { get; init; }

    /// <summary>What somebody wrote down about it.</summary>
    public required string? Note { get; init; }

    /// <summary>The share of ordering keys that it takes, 0 to 1; <see langword="null"/> means all.</summary>
    public required decimal? Sample { get; init; }

    /// <summary>The name of the field whose value passes once among all logins; <see langword="null"/> when it has none.</summary>
    public string? OncePerField => OncePer?.Name;

    internal Subject? OncePer { get; init; }

    /// <summary>Its maps of conditions, of which one must hold.</summary>
    internal IReadOnlyList<Alternative> When { get; }

    /// <summary>All that it says, with what it refers to: two of one name are the same when these are.</summary>
    internal string Fingerprint { get; init; } = "";
}
