using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite.Statements;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Reading;

/// <summary>
/// What can be asked of a journal's tables, each question in a transaction of its own: all of an answer is as it was at one moment.
/// </summary>
/// <param name="tables">The tables, through a connection that nobody else uses meanwhile.</param>
internal sealed class JournalQueries(JournalTables tables)
{
    /// <summary>The number of the last record that is there; 0 when there is none.</summary>
    public long LastSequence() => tables.Records.Last().Sequence;

    public IReadOnlyList<SinkStanding> Standings() => Read(() => (IReadOnlyList<SinkStanding>)[.. tables.Sinks.ReadAll().Select(ToStanding)]);

    public SinkStanding? Standing(string sink) => Read(() => tables.Sinks.Find(sink) is { } row ? ToStanding(row) : null);

    /// <summary>What comes for a sink; <paramref name="last"/> is a number that was the last one before, or a lower one.</summary>
    public SinkPage Sink(string sink, long after, int limit, long last) => Read(() =>
    {
        List<SinkEntry> entries = tables.Sinks.Find(sink) is { } row
            ? tables.Records.Pending(row.Id, after, limit, tables.Renames.Read())
            : [];
        return new SinkPage(entries, entries.Count == limit ? entries[^1].Sequence : Math.Max(after, Math.Max(last, LastSequence())));
    });

    public IReadOnlyList<JournalEntry> Records(long after, int limit) =>
        Read(() => tables.Records.After(after, limit, tables.Renames.Read()));

    public IReadOnlyList<SinkEntry> Events(IReadOnlyList<long> sequences) => Read(() =>
    {
        SinkRenames renames = tables.Renames.Read();
        var entries = new List<SinkEntry>(sequences.Count);
        foreach (long sequence in sequences)
        {
            if (tables.Records.Find(sequence, renames) is EventRecord record)
            {
                entries.Add(new SinkEntry(sequence, record));
            }
        }

        return entries;
    });

    public IReadOnlyList<DeliveryRow> DeadLetters(string sink, long after, int limit) => Read(() =>
        tables.Sinks.Find(sink) is { } row ? tables.Rows.InState(row.Id, DeliveryRowState.Dead, after, limit) : []);

    public IReadOnlyList<SinkAttempt> Attempts(long sequence) => Read(() =>
        tables.Records.Has(sequence) ? tables.Attempts.Read(sequence) : []);

    public IReadOnlyList<ShedDeliveries> Shed() => Read(tables.Shed.ReadAll);

    /// <summary>The number before the first record that was written at a time or later; the last number when there is none.</summary>
    public long Find(DateTimeOffset from) => Read(() =>
    {
        long last = LastSequence();
        long low = tables.Records.First() ?? 1;
        long high = last + 1;
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            (long sequence, long written) = tables.Records.From(middle);
            if (written >= from.UtcTicks)
            {
                high = middle;
            }
            else
            {
                low = sequence + 1;
            }
        }

        // Between what is there, records are gone: the first that is there counts.
        return low > last ? last : tables.Records.From(low).Sequence - 1;
    });

    private T Read<T>(Func<T> query) => Transactions.Read(tables.Connection, query);

    private SinkStanding ToStanding(SinkRow sink)
    {
        IEnumerable<DeliveryRow> rows = sink.Rows == 0
            ? []
            : tables.Rows.InState(sink.Id, DeliveryRowState.Waiting, after: -1, int.MaxValue)
                .Concat(tables.Rows.InState(sink.Id, DeliveryRowState.Held, after: -1, int.MaxValue))
                .Concat(tables.Rows.InState(sink.Id, DeliveryRowState.Dead, sink.Cursor, int.MaxValue));
        return new SinkStanding(
            sink.Name,
            sink.Cursor,
            [.. rows.OrderBy(row => row.Sequence).ThenBy(row => row.Destination)],
            sink.ReadState(),
            sink.Waiting,
            OldestWaiting(sink),
            sink.Dead);
    }

    private DateTimeOffset? OldestWaiting(SinkRow sink) =>
        tables.Records.Pending(sink.Id, after: -1, limit: 1, SinkRenames.None) is [var first, ..] ? first.Record.WrittenAt : null;
}
