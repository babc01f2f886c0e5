using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Journal.InMemory;

/// <summary>What the journal knows of one sink: its cursor, what is behind it, its rows and its state. Not safe for several threads.</summary>
internal sealed class SinkLedger(string sink, long cursor)
{
    private readonly Dictionary<string, DeliveryRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<string>> _rowsBySequence = [];
    private List<SinkEntry> _entries = [];
    private int _head;

    public long Cursor { get; set; } = cursor;

    public long Waiting { get; private set; }

    public IReadOnlyDictionary<string, string> State { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IEnumerable<DeliveryRow> Rows => _rows.Values;

    /// <summary>What is behind the cursor.</summary>
    public ReadOnlySpan<SinkEntry> Entries => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_entries)[_head..];

    /// <summary>How many deliveries of an event are the sink's.</summary>
    public int CountOf(EventRecord record)
    {
        int count = 0;
        for (int i = 0; i < record.Destinations.Count; i++)
        {
            JournaledDestination destination = record.Destinations[i];
            count += destination.Sink == sink && !destination.IsSuppressed ? 1 : 0;
        }

        return count;
    }

    /// <summary>Puts an event behind all others, if it has something for the sink.</summary>
    public bool TryAdd(long sequence, EventRecord record)
    {
        int count = CountOf(record);
        if (count == 0)
        {
            return false;
        }

        _entries.Add(new SinkEntry(sequence, record));
        Waiting += count;
        return true;
    }

    /// <summary>Takes the oldest entry out if its number is at most this.</summary>
    public bool TryTake(long through, out SinkEntry entry)
    {
        entry = default;
        if (_head == _entries.Count || _entries[_head].Sequence > through)
        {
            return false;
        }

        entry = _entries[_head];
        Waiting -= CountOf(entry.Record);
        _entries[_head++] = default;
        if (_head >= 1024 && _head * 2 >= _entries.Count)
        {
            _entries.RemoveRange(0, _head);
            _head = 0;
        }

        return true;
    }

    /// <summary>The entries behind a number, at most so many.</summary>
    public SinkEntry[] Read(long after, int limit)
    {
        ReadOnlySpan<SinkEntry> all = Entries;
        int low = 0;
        int high = all.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (all[middle].Sequence <= after)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return all.Slice(low, Math.Min(limit, all.Length - low)).ToArray();
    }

    /// <summary>Puts a row in, or in the place of one with its id.</summary>
    /// <returns>Whether there was none.</returns>
    public bool PutRow(DeliveryRow row)
    {
        bool isNew = !_rows.ContainsKey(row.DeliveryId);
        _rows[row.DeliveryId] = row;
        if (isNew)
        {
            if (!_rowsBySequence.TryGetValue(row.Sequence, out List<string>? ids))
            {
                _rowsBySequence.Add(row.Sequence, ids = []);
            }

            ids.Add(row.DeliveryId);
        }

        return isNew;
    }

    public bool RemoveRow(string deliveryId, out DeliveryRow? row)
    {
        if (!_rows.Remove(deliveryId, out row))
        {
            return false;
        }

        List<string> ids = _rowsBySequence[row.Sequence];
        ids.Remove(deliveryId);
        if (ids.Count == 0)
        {
            _rowsBySequence.Remove(row.Sequence);
        }

        return true;
    }

    /// <summary>The rows of one event.</summary>
    public IReadOnlyList<DeliveryRow> RowsOf(long sequence) =>
        _rowsBySequence.TryGetValue(sequence, out List<string>? ids) ? [.. ids.Select(id => _rows[id])] : [];

    /// <summary>Has these entries behind its cursor, in place of those that it had.</summary>
    public void ReplaceEntries(IEnumerable<SinkEntry> entries)
    {
        _entries = [.. entries];
        _head = 0;
        Waiting = _entries.Sum(entry => (long)CountOf(entry.Record));
    }

    public SinkStanding ToStanding() => new(
        sink,
        Cursor,
        [.. InOrder(_rows.Values.Where(row => row.State != DeliveryRowState.Dead || row.Sequence > Cursor))],
        State,
        Waiting,
        Entries.Length > 0 ? Entries[0].Record.WrittenAt : null,
        _rows.Values.LongCount(row => row.State == DeliveryRowState.Dead));

    /// <summary>Dead letters behind a number; all of the last event.</summary>
    public DeliveryRow[] DeadLetters(long after, int limit)
    {
        List<DeliveryRow> page = [];
        foreach (DeliveryRow row in InOrder(_rows.Values.Where(row => row.State == DeliveryRowState.Dead && row.Sequence > after)))
        {
            if (page.Count >= limit && row.Sequence != page[^1].Sequence)
            {
                break;
            }

            page.Add(row);
        }

        return [.. page];
    }

    private static IEnumerable<DeliveryRow> InOrder(IEnumerable<DeliveryRow> rows) =>
        rows.OrderBy(row => row.Sequence).ThenBy(row => row.Destination);
}
