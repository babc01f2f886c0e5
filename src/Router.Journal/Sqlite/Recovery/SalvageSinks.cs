using Router.Journal.Records;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Recovery;

/// <summary>The sinks of the new journal: as they were written, else from older knowledge, else at the end.</summary>
internal sealed class SalvageSinks
{
    private readonly Dictionary<string, SinkRow> _sinks = new(StringComparer.Ordinal);
    private readonly Dictionary<long, SinkRow> _byOldId = [];
    private readonly HashSet<string> _withoutPlace = new(StringComparer.Ordinal);

    /// <summary>Takes what is known.</summary>
    /// <param name="intact">The rows that are as they were written.</param>
    /// <param name="cursors">Where sinks stood before.</param>
    /// <param name="isComplete">Whether <paramref name="intact"/> are all there are.</param>
    public SalvageSinks(IReadOnlyList<SinkRow> intact, IReadOnlyDictionary<string, long> cursors, bool isComplete)
    {
        foreach (SinkRow sink in intact)
        {
            SinkRow kept = Add(sink.Name, sink.Cursor);
            kept.Settled = sink.Settled;
            kept.State = sink.State;
            _byOldId[sink.Id] = kept;
        }

        Kept = _sinks.Count;
        IsComplete = isComplete;
        if (!isComplete)
        {
            foreach ((string name, long cursor) in cursors.Where(item => !_sinks.ContainsKey(item.Key)).OrderBy(item => item.Key, StringComparer.Ordinal))
            {
                Add(name, cursor);
                SetBack.Add(name);
            }
        }

        // With no knowledge at all, any record may be somebody's.
        IsBounded = isComplete || cursors.Count > 0;
    }

    public IReadOnlyCollection<SinkRow> All => _sinks.Values;

    /// <summary>How many are as they were written.</summary>
    public int Kept { get; }

    /// <summary>Whether all sinks are as they were written.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether all sinks are known, if not all by their last place.</summary>
    public bool IsBounded { get; }

    /// <summary>The sinks that stand where they stood before.</summary>
    public List<string> SetBack { get; } = [];

    /// <summary>The sinks of which no place is known.</summary>
    public IReadOnlyList<string> WithoutPlace => [.. _withoutPlace.Order(StringComparer.Ordinal)];

    /// <summary>Nothing at or below it is undelivered, but for rows.</summary>
    public long Floor => IsBounded ? _sinks.Values.Select(sink => sink.Cursor).DefaultIfEmpty(long.MaxValue).Min() : 0;

    public SinkRow? Find(string name) => _sinks.GetValueOrDefault(name);

    /// <summary>The sink that a row belonged to; what only its event's destination says comes last.</summary>
    public SinkRow OfRow(long oldId, string named, long end)
    {
        if (_byOldId.TryGetValue(oldId, out SinkRow? sink) || _sinks.TryGetValue(named, out sink))
        {
            return sink;
        }

        Name(named);
        return Add(named, end);
    }

    /// <summary>A change of a name may stand beside sinks that are older than it: then what the old name had not settled is the new one's.</summary>
    public void Repeat(SinkRename rename)
    {
        if (_sinks.TryGetValue(rename.Name, out SinkRow? source) && _sinks.TryGetValue(rename.NewName, out SinkRow? target))
        {
            target.Cursor = Math.Min(target.Cursor, source.Cursor);
        }
    }

    /// <summary>A name that an event was for, which may have been undelivered.</summary>
    public void Name(string name)
    {
        if (!_sinks.ContainsKey(name))
        {
            _withoutPlace.Add(name);
        }
    }

    /// <summary>How many deliveries of an event a sink has not settled. What took another name goes by the cursor, for that may have gone back.</summary>
    public static int Undelivered(SinkRow sink, long sequence, IReadOnlyList<JournaledDestination> destinations, bool isRenamed) =>
        sequence > (isRenamed ? sink.Cursor : sink.Settled) ? Deliveries.CountOf(destinations, sink.Name) : 0;

    private SinkRow Add(string name, long cursor)
    {
        var sink = new SinkRow(_sinks.Count + 1, name);
        sink.MoveTo(cursor);
        _sinks.Add(name, sink);
        return sink;
    }
}
