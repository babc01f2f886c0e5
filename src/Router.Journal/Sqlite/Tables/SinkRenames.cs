using Router.Journal.Records;

namespace Router.Journal.Sqlite.Tables;

/// <summary>All changes of names, in their order. Bodies are never rewritten: names change when they are read. Immutable.</summary>
/// <param name="renames">The changes.</param>
internal sealed class SinkRenames(IReadOnlyList<SinkRename> renames)
{
    /// <summary>No change.</summary>
    public static SinkRenames None { get; } = new([]);

    /// <summary>These changes, and then one more.</summary>
    public SinkRenames With(SinkRename next) => new([.. renames, next]);

    /// <summary>An event with its destinations as they are called now.</summary>
    public EventRecord Apply(long sequence, EventRecord record)
    {
        IReadOnlyList<JournaledDestination> destinations = Apply(sequence, record.Destinations);
        return ReferenceEquals(destinations, record.Destinations) ? record : record with { Destinations = destinations };
    }

    /// <summary>An event's destinations as they are called now.</summary>
    public IReadOnlyList<JournaledDestination> Apply(long sequence, IReadOnlyList<JournaledDestination> destinations)
    {
        foreach (SinkRename rename in renames)
        {
            if (rename.IsFor(sequence, destinations))
            {
                destinations = [.. destinations.Select(item => item.Sink == rename.Name ? item with { Sink = rename.NewName } : item)];
            }
        }

        return destinations;
    }
}
