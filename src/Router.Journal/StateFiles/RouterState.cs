namespace Router.Journal.StateFiles;

/// <summary>What Router has to know again although the journal's file may be lost. Immutable.</summary>
public sealed record RouterState
{
    /// <summary>The state of a Router that never ran.</summary>
    public static RouterState Empty { get; } = new();

    /// <summary>A number that the journal has reached; a new journal goes on well above it, so that no number is given twice. From 0.</summary>
    public long Sequence { get; init; }

    /// <summary>How far each sink came, by its name; it may lag behind what the journal knows.</summary>
    public IReadOnlyDictionary<string, long> Cursors { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>The named subscriptions.</summary>
    public IReadOnlyList<NamedSubscription> Subscriptions { get; init; } = [];
}
