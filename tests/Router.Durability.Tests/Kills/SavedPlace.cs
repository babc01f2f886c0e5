namespace Router.Durability.Tests.Kills;

/// <summary>Where a sink stood in the journal when Router was killed: what the next run starts from.</summary>
/// <param name="Cursor">All at or below is settled.</param>
/// <param name="Rows">The numbers that the cursor has passed and that are still to be delivered.</param>
internal sealed record SavedPlace(long Cursor, IReadOnlySet<long> Rows)
{
    /// <summary>Whether the next run has to deliver this event, as far as the journal knows.</summary>
    public bool Expects(long sequence) => sequence > Cursor || Rows.Contains(sequence);
}
