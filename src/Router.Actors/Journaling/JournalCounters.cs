using Router.Actors.Status;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Journaling;

/// <summary>
/// Counts what was journaled since the start, and what the last append has for each sink. A replay was read and routed before, so it only
/// counts for its sinks.
/// </summary>
internal sealed class JournalCounters
{
    private readonly Dictionary<string, Route> _routes = new(StringComparer.Ordinal);
    private long _read;
    private long _routed;
    private long _malformed;
    private long _shed;

    /// <summary>For each sink of the last append: how many deliveries came, how many went undelivered, and how many of these were dead letters.</summary>
    public Dictionary<string, (int Added, long Shed, long ShedDead)> BySink { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts one append.</summary>
    public void Count(IReadOnlyList<JournalRecord> records, IReadOnlyList<ShedDeliveries> shed)
    {
        BySink.Clear();
        for (int i = 0; i < records.Count; i++)
        {
            if (records[i] is EventRecord record)
            {
                Count(record);
            }
            else if (records[i] is MalformedRecord)
            {
                _malformed++;
            }
        }

        foreach (ShedDeliveries lost in shed)
        {
            (int added, long before, long dead) = BySink.GetValueOrDefault(lost.Sink);
            BySink[lost.Sink] = (added, before + lost.Count, dead + lost.Dead);
            _shed += lost.Count;
        }
    }

    /// <summary>The counts as people see them.</summary>
    public JournalStatus ToStatus(long lastSequence, JournalTrouble trouble) => new()
    {
        Read = _read,
        Routed = _routed,
        Malformed = _malformed,
        Shed = _shed,
        LastSequence = lastSequence,
        Error = trouble.Error,
        Fault = trouble.Fault,
        Routes = _routes.ToDictionary(item => item.Key, item => new RouteCount(item.Value.Count, item.Value.Last), StringComparer.Ordinal),
    };

    private void Count(EventRecord record)
    {
        bool isReplay = record.ReplayedAt is not null;
        _read += isReplay ? 0 : 1;
        _routed += isReplay || record.Destinations.Count == 0 ? 0 : 1;
        for (int i = 0; i < record.Destinations.Count; i++)
        {
            JournaledDestination destination = record.Destinations[i];
            if (destination.IsSuppressed)
            {
                continue;
            }

            (int added, long shed, long dead) = BySink.GetValueOrDefault(destination.Sink);
            BySink[destination.Sink] = (added + 1, shed, dead);
            if (isReplay)
            {
                continue;
            }

            if (!_routes.TryGetValue(destination.Route, out Route? route))
            {
                _routes.Add(destination.Route, route = new Route());
            }

            route.Count++;
            route.Last = record.At;
        }
    }

    private sealed class Route
    {
        public long Count { get; set; }

        public DateTimeOffset Last { get; set; }
    }
}
