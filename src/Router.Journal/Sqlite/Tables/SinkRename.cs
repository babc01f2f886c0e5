using Router.Journal.Records;

namespace Router.Journal.Sqlite.Tables;

/// <summary>A sink took over what another had not settled: in these records the destinations of the old name have the new one.</summary>
/// <param name="Name">The old name.</param>
/// <param name="NewName">The new name.</param>
/// <param name="After">All behind this number …</param>
/// <param name="Through">… up to this one that had a delivery for the old name.</param>
/// <param name="Others">And these: events that have rows, and what waited below the highest cursor.</param>
internal sealed record SinkRename(string Name, string NewName, long After, long Through, IReadOnlySet<long> Others)
{
    /// <summary>Whether it holds for a record with these destinations.</summary>
    public bool IsFor(long sequence, IReadOnlyList<JournaledDestination> destinations) =>
        Others.Contains(sequence)
            ? destinations.Any(item => item.Sink == Name)
            : sequence > After && sequence <= Through && Deliveries.CountOf(destinations, Name) > 0;
}
