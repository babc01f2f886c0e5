using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Recovery;

/// <summary>Reads what can be read of a damaged journal. Nothing here throws because of what is in the file.</summary>
/// <param name="tables">The damaged tables; <see langword="null"/> when they cannot even be opened.</param>
internal sealed class SalvageReader(JournalTables? tables)
{
    /// <summary>The sinks that are as they were written.</summary>
    public List<SinkRow> Sinks() => Try(() => tables?.Sinks.Inspect().Where(item => item.IsIntact).Select(item => item.Row).ToList()) ?? [];

    /// <summary>What there must be in all; <see langword="null"/> when that is not known.</summary>
    public JournalTotals? Totals() => TryValue(() => tables?.Totals.Read());

    public List<SinkRename> Renames() => tables?.Renames.Inspect() ?? [];

    public List<ShedDeliveries> Shed() => Try(() => tables?.Shed.ReadAll()) ?? [];

    /// <summary>The numbers of all records that can be found, rising.</summary>
    public IEnumerable<long> Numbers() =>
        tables is null ? [] : KeyWalk.Of(after => tables.Records.From(after + 1) is { Sequence: > 0 } found ? found.Sequence : null);

    /// <summary>A record with its stored time, named as it was when it was written; nothing when it is not as it was written.</summary>
    public (JournalRecord Record, long Written)? Record(long sequence) => TryValue<(JournalRecord, long)>(() =>
        tables?.Records.Find(sequence, SinkRenames.None) is { } record ? (record, tables.Records.From(sequence).Written) : null);

    /// <summary>All rows that are as they were written.</summary>
    public List<(long Sink, DeliveryRow Row)> Rows()
    {
        List<(long Sink, DeliveryRow Row)> found = [];
        if (tables is not null)
        {
            foreach (long id in KeyWalk.Of(tables.Rows.NextId))
            {
                if (TryValue(() => tables.Rows.FindById(id)) is { } row)
                {
                    found.Add(row);
                }
            }
        }

        return found;
    }

    private static T? Try<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (JournalException)
        {
            return null;
        }
    }

    private static T? TryValue<T>(Func<T?> read)
        where T : struct
    {
        try
        {
            return read();
        }
        catch (JournalException)
        {
            return null;
        }
    }
}
