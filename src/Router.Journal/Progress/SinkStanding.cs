namespace Router.Journal.Progress;

/// <summary>Where a sink stands in the journal.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="Cursor">All at or below is settled.</param>
/// <param name="Rows">What the cursor has passed and is not done with, in order of the journal.</param>
/// <param name="State">The sink's own state.</param>
/// <param name="Waiting">How many deliveries are behind the cursor and not suppressed; rows are not among them.</param>
/// <param name="OldestWaiting">When the oldest of these was read.</param>
public sealed record SinkStanding(
    string Sink,
    long Cursor,
    IReadOnlyList<DeliveryRow> Rows,
    IReadOnlyDictionary<string, string> State,
    long Waiting,
    DateTimeOffset? OldestWaiting);
