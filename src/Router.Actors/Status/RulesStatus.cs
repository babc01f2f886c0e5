namespace Router.Actors.Status;

/// <summary>The rules as people see them. Whoever reads the configuration publishes it on the event stream.</summary>
public sealed record RulesStatus
{
    /// <summary>The revision that decides now; 0 before the first.</summary>
    public long Revision { get; init; }

    /// <summary>Since when it does.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When a newer file was refused; <see langword="null"/> when the file is the one that runs.</summary>
    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>Why, a line for each error.</summary>
    public IReadOnlyList<string> Refusal { get; init; } = [];
}
