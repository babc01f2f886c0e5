using Router.Journal.Records;

namespace Router.Journal.Sqlite.Reading;

/// <summary>
/// The records that were appended last, in memory and without holes, so that sinks which keep up do not read them back. Immutable to those
/// who read it: the next tail shares its array and only writes behind its end.
/// </summary>
internal sealed class JournalTail
{
    private const long Bytes = 8 * 1024 * 1024;

    private readonly JournalRecord[] _records;
    private readonly int _start;
    private readonly int _count;
    private readonly long _size;

    private JournalTail(JournalRecord[] records, int start, int count, long first, long size)
    {
        _records = records;
        _start = start;
        _count = count;
        _size = size;
        First = first;
    }

    /// <summary>The first number that it has, or would have.</summary>
    public long First { get; }

    /// <summary>The last number that it has.</summary>
    public long Last => First + _count - 1;

    /// <summary>A tail behind a number, with nothing in it.</summary>
    public static JournalTail Behind(long last) => new([], 0, 0, last + 1, 0);

    /// <summary>The tail with these records behind it; its oldest ones go when there is no room. Only of the newest tail.</summary>
    public JournalTail With(IReadOnlyList<JournalRecord> added)
    {
        long size = _size;
        for (int i = 0; i < added.Count; i++)
        {
            size += added[i].Size;
        }

        int count = _count + added.Count;
        JournalRecord[] records = _records;
        int start = _start;
        if (start + count > records.Length)
        {
            records = new JournalRecord[Math.Max(256, count * 2)];
            _records.AsSpan(start, _count).CopyTo(records);
            start = 0;
        }

        for (int i = 0; i < added.Count; i++)
        {
            records[start + _count + i] = added[i];
        }

        long first = First;
        while (size > Bytes && count > 0)
        {
            size -= records[start++].Size;
            count--;
            first++;
        }

        return new JournalTail(records, start, count, first, size);
    }

    /// <summary>What is left of it behind a number.</summary>
    public JournalTail Without(long through)
    {
        if (through < First)
        {
            return this;
        }

        int gone = (int)Math.Min(through - First + 1, _count);
        long size = _size;
        for (int i = 0; i < gone; i++)
        {
            size -= _records[_start + i].Size;
        }

        return new JournalTail(_records, _start + gone, _count - gone, First + gone, size);
    }

    /// <summary>Whether it has all that is behind a number.</summary>
    public bool HasAllBehind(long sequence) => sequence >= First - 1;

    /// <summary>The record with a number that it has.</summary>
    public JournalRecord this[long sequence] => _records[_start + (int)(sequence - First)];

    /// <summary>Records behind a number; it has all of those.</summary>
    public List<JournalEntry> After(long sequence, int limit)
    {
        List<JournalEntry> entries = [];
        for (long next = sequence + 1; next <= Last && entries.Count < limit; next++)
        {
            entries.Add(new JournalEntry(next, this[next]));
        }

        return entries;
    }

    /// <summary>The events behind a number with something for a sink; it has all of those.</summary>
    public SinkPage OfSink(string sink, long after, int limit)
    {
        List<SinkEntry> entries = [];
        for (long next = after + 1; next <= Last && entries.Count < limit; next++)
        {
            if (this[next] is EventRecord record && Deliveries.CountOf(record.Destinations, sink) > 0)
            {
                entries.Add(new SinkEntry(next, record));
            }
        }

        return new SinkPage(entries, entries.Count == limit ? entries[^1].Sequence : Math.Max(after, Last));
    }
}
