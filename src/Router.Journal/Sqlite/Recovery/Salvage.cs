using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite.Statements;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Recovery;

/// <summary>
/// Carries over into a new journal what can still be read and has not been settled: undelivered events, the events of rows, the rows,
/// the sinks. What waits is judged by the events' own destinations and the sinks' places. Settled history stays where it is.
/// </summary>
/// <param name="source">The damaged journal.</param>
/// <param name="known">What is known besides.</param>
/// <param name="target">The new one, with empty tables.</param>
internal sealed class Salvage(SalvageReader source, SalvageKnowledge known, JournalTables target)
{
    /// <summary>
    /// So many numbers are passed over when it is not certain which was the last: after a power cut the knowledge of it may lag, and no
    /// number is ever used twice.
    /// </summary>
    public const long Margin = 1_000_000;

    private readonly LostNumbers _lost = new();
    private readonly Dictionary<long, List<(long Sink, DeliveryRow Row)>> _rows = [];
    private readonly Dictionary<string, long> _rowsLost = new(StringComparer.Ordinal);

    /// <summary>How many rows were carried over, by the sink that they had: another sink's rows may end at one that is whole.</summary>
    private readonly Dictionary<long, long> _rowsOfOld = [];
    private readonly JournalTotals? _totals = source.Totals();
    private SalvageSinks _sinks = null!;
    private SinkRenames _renames = SinkRenames.None;
    private bool _areNamesSure;
    private long _end;
    private long _count;
    private long _keptRows;

    /// <summary>Carries over.</summary>
    /// <param name="reason">What was found.</param>
    /// <param name="setAsideAs">Where the damaged file will be.</param>
    /// <exception cref="JournalException">The new journal cannot be written.</exception>
    public JournalLoss Run(string reason, string? setAsideAs)
    {
        Transactions.Write(target.Connection, Carry);
        return new JournalLoss
        {
            Reason = reason,
            SetAsideAs = setAsideAs,
            Records = _count,
            Rows = _keptRows,
            RowsLost = _rowsLost,
            Sinks = _sinks.Kept,
            Lost = _lost.Ranges,
            SinksWithoutPlace = _sinks.WithoutPlace,
            SinksSetBack = _sinks.SetBack,
        };
    }

    private void Carry()
    {
        List<SinkRow> intact = known.View is null ? source.Sinks() : [.. known.Sinks];
        bool isComplete = known.View is not null || _totals?.Sinks == intact.Count;
        _sinks = new SalvageSinks(intact, known.Cursors, isComplete);
        List<SinkRename> renames = source.Renames();
        _areNamesSure = isComplete && _totals?.Renames == renames.Count;
        renames.ForEach(target.Renames.Insert);
        if (!_areNamesSure)
        {
            renames.ForEach(_sinks.Repeat);
        }

        _renames = new SinkRenames(renames);
        foreach ((long Sink, DeliveryRow Row) row in source.Rows())
        {
            _rows.TryAdd(row.Row.Sequence, []);
            _rows[row.Row.Sequence].Add(row);
        }

        List<long> numbers = [.. source.Numbers().Where(number => number > 0)];
        _end = Math.Max(known.Last, _totals?.Last ?? 0);
        _end = Math.Max(_end, LastReadable(numbers));
        long last = known.View is null ? _end + Margin : _end;
        CarryRecords(numbers, last);
        CountRows(intact);
        foreach (ShedDeliveries shed in source.Shed())
        {
            target.Shed.Add(shed);
        }

        foreach (SinkRow sink in _sinks.All)
        {
            target.Sinks.Put(sink);
        }

        (long records, long sum) = target.Records.Change;
        target.Totals.Put(new JournalTotals(records, sum, _sinks.All.Count, renames.Count, last));
    }

    private long LastReadable(List<long> numbers)
    {
        for (int i = numbers.Count - 1; i >= 0; i--)
        {
            if (source.Record(numbers[i]) is not null)
            {
                return numbers[i];
            }
        }

        return 0;
    }

    /// <summary>
    /// As long as the numbers that are there add up to what there must be, a number that is not there was settled and went; when they do
    /// not, it may have been lost.
    /// </summary>
    private void CarryRecords(List<long> numbers, long last)
    {
        long sum = numbers.Aggregate(0L, (before, number) => unchecked(before + number));
        bool isAllThere = _totals is { } totals && (totals.Records, totals.Sum) == (numbers.Count, sum);
        long floor = _sinks.Floor;

        // Behind this number, one that is not there may have been lost.
        long before = isAllThere ? Math.Max(floor, _totals!.Value.Last) : floor;
        foreach (long number in Numbers(numbers))
        {
            if (number > before)
            {
                _lost.Add(before + 1, Math.Min(number - 1, _end));
                before = Math.Min(number, _end);
            }

            if ((number > floor || _rows.ContainsKey(number)) && !TryCarry(number, last))
            {
                _lost.Add(number, Math.Min(number, _end));
            }
        }

        if (floor < long.MaxValue)
        {
            _lost.Add(before + 1, known.IsLastSure ? _end : last);
        }
    }

    /// <summary>What is in memory is not lost, whatever became of it in the file; rows tell of events as well.</summary>
    private IEnumerable<long> Numbers(List<long> numbers)
    {
        var all = new SortedSet<long>(_rows.Keys);
        if (known.View is { } view)
        {
            for (long number = Math.Max(view.Tail.First, 1); number <= view.Tail.Last; number++)
            {
                all.Add(number);
            }
        }

        return all.Count == 0 ? numbers : numbers.Concat(all).Distinct().Order();
    }

    private bool TryCarry(long number, long last)
    {
        bool isInMemory = known.View is { } view && number >= view.Tail.First && number <= view.Tail.Last;
        if (source.Record(number) is not { } found)
        {
            if (!isInMemory)
            {
                return false;
            }

            JournalRecord remembered = known.View!.Tail[number];
            found = (remembered, remembered.WrittenAt.UtcTicks);
        }

        if (found.Record is not EventRecord record)
        {
            return true;
        }

        IReadOnlyList<JournaledDestination> destinations = _renames.Apply(number, record.Destinations);
        bool isKept = CarryDeliveries(number, destinations, isRenamed: !ReferenceEquals(destinations, record.Destinations));
        isKept |= CarryRows(number, destinations, last);
        if (isKept)
        {
            target.Records.Insert(number, found.Written, record);
            _count++;
        }

        return true;
    }

    private bool CarryDeliveries(long number, IReadOnlyList<JournaledDestination> destinations, bool isRenamed)
    {
        bool isAny = false;
        for (int i = 0; i < destinations.Count; i++)
        {
            JournaledDestination destination = destinations[i];
            if (destination.IsSuppressed)
            {
                continue;
            }

            if (_sinks.Find(destination.Sink) is not { } sink)
            {
                if (!_areNamesSure)
                {
                    _sinks.Name(destination.Sink);
                }

                continue;
            }

            int count = SalvageSinks.Undelivered(sink, number, destinations, isRenamed);
            if (count > 0)
            {
                isAny = true;
                if (target.Pending.CountOf(sink.Id, number) == 0)
                {
                    target.Pending.Insert(sink, number, count);
                }
            }
        }

        return isAny;
    }

    private bool CarryRows(long number, IReadOnlyList<JournaledDestination> destinations, long last)
    {
        if (!_rows.TryGetValue(number, out List<(long Sink, DeliveryRow Row)>? rows))
        {
            return false;
        }

        bool isAny = false;
        foreach ((long oldSink, DeliveryRow row) in rows.Where(item => item.Row.Destination < destinations.Count))
        {
            SinkRow sink = _sinks.OfRow(oldSink, destinations[row.Destination].Sink, last);
            if (target.Rows.Find(sink.Id, row.DeliveryId) is null)
            {
                target.Rows.Put(sink, row);
                _keptRows++;
                _rowsOfOld[oldSink] = _rowsOfOld.GetValueOrDefault(oldSink) + 1;
                isAny = true;
            }
        }

        return isAny;
    }

    private void CountRows(List<SinkRow> intact)
    {
        foreach (SinkRow before in intact)
        {
            long lost = before.Rows - _rowsOfOld.GetValueOrDefault(before.Id);
            if (lost > 0)
            {
                _rowsLost[before.Name] = lost;
            }
        }
    }
}
