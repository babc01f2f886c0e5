namespace Router.Journal.Progress;

/// <summary>Where a sink stands in the journal.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="Cursor">All at or below is settled.</param>
/// <param name="Rows">
/// Deliveries that wait or are held, in order of the journal, and of the dead letters those that the cursor has not passed: they must not be
/// taken for deliveries that are still to be made.
/// </param>
/// <param name="State">The sink's own state.</param>
/// <param name="Waiting">How many deliveries are behind the cursor and not suppressed; rows that the cursor has passed are not among them.</param>
/// <param name="OldestWaiting">When the oldest of these was read.</param>
/// <param name="Dead">How many dead letters it has.</param>
public sealed record SinkStanding(
    string Sink,
    long Cursor,
    IReadOnlyList<DeliveryRow> Rows,
    IReadOnlyDictionary<string, string> State,
    long Waiting,
    DateTimeOffset? OldestWaiting,
    long Dead);
