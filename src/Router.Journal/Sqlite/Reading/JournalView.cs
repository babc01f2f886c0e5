using Router.Journal.Records;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Reading;

/// <summary>
/// What the writer has committed, as far as it is in memory. It is published as a whole after each commit, so what is read from it is one
/// moment's truth.
/// </summary>
/// <param name="Last">The number of the last record.</param>
/// <param name="Tail">The last records.</param>
/// <param name="Sinks">Where the sinks stand, by name; nobody changes these rows any more.</param>
internal sealed record JournalView(long Last, JournalTail Tail, IReadOnlyDictionary<string, SinkRow> Sinks)
{
    /// <summary>What comes for a sink; <see langword="null"/> when only the tables know.</summary>
    public SinkPage? ReadSink(string sink, long after, int limit)
    {
        if (!Sinks.TryGetValue(sink, out SinkRow? row))
        {
            return new SinkPage([], Math.Max(after, Last));
        }

        // Between a cursor that went back and where it was, only the tables know what is pending.
        long from = Math.Max(after, row.Cursor);
        if (row.PendingRows > 0 && (from < row.Settled || !Tail.HasAllBehind(from)))
        {
            return null;
        }

        return row.PendingRows == 0 || from >= Last ? new SinkPage([], Math.Max(after, Last)) : Tail.OfSink(sink, from, limit);
    }

    /// <summary>Records behind a number; <see langword="null"/> when only the tables know.</summary>
    public IReadOnlyList<JournalEntry>? Read(long after, int limit) => Tail.HasAllBehind(after) ? Tail.After(after, limit) : null;

    /// <summary>The events with these numbers; <see langword="null"/> when only the tables know.</summary>
    public IReadOnlyList<SinkEntry>? ReadEvents(IReadOnlyList<long> sequences)
    {
        var entries = new List<SinkEntry>(sequences.Count);
        foreach (long sequence in sequences)
        {
            if (sequence < Tail.First)
            {
                return null;
            }

            if (sequence <= Tail.Last && Tail[sequence] is EventRecord record)
            {
                entries.Add(new SinkEntry(sequence, record));
            }
        }

        return entries;
    }
}
