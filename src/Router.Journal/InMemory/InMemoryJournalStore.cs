using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Journal.InMemory;

/// <summary>
/// A journal that lives as long as the process, and is bounded: when it is full, settled records go first, the oldest first; when none is
/// left, the oldest undelivered event goes and is told as shed. An event is settled when each known sink that it has a delivery for has
/// its cursor behind it and no row for it, dead letters included.
/// </summary>
/// <param name="options">What bounds it; <see langword="null"/> means the defaults.</param>
public sealed class InMemoryJournalStore(InMemoryJournalOptions? options = null) : IJournalStore
{
    private readonly long _limit = Math.Max(1, (options ?? new InMemoryJournalOptions()).Size);
    private readonly Lock _lock = new();
    private readonly RecordPages _records = new();
    private readonly Dictionary<string, SinkLedger> _sinks = new(StringComparer.Ordinal);

    /// <summary>Settled records, the oldest first; an entry whose record is gone or held again is passed over.</summary>
    private readonly PriorityQueue<long, long> _settled = new();
    private readonly Dictionary<long, List<SinkAttempt>> _attempts = [];
    private readonly ShedCounter _shed = new();
    private long _size;
    private long _last;

    /// <inheritdoc/>
    public long LastSequence => Interlocked.Read(ref _last);

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<JournalRecord> records,
        IReadOnlyList<SinkProgress> progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(progress);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            Require(progress, _last + records.Count);
            foreach (SinkProgress step in progress)
            {
                Apply(step);
            }

            long sequence = _last;
            for (int i = 0; i < records.Count; i++)
            {
                Add(++sequence, records[i]);
            }

            foreach (SinkProgress step in progress)
            {
                Settle(_sinks[step.Sink], step.Cursor);
                Keep(step);
            }

            Interlocked.Exchange(ref _last, sequence);
            return new(new AppendResult(sequence, Shrink()));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SinkStanding>> ReadStandingsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new([.. _sinks.Values.Select(sink => sink.ToStanding())]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<SinkStanding?> ReadStandingAsync(string sink, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_sinks.GetValueOrDefault(sink)?.ToStanding());
        }
    }

    /// <inheritdoc/>
    public ValueTask ForgetSinkAsync(string sink, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_sinks.Remove(sink, out SinkLedger? ledger))
            {
                Settle(ledger, long.MaxValue);
                foreach (DeliveryRow row in ledger.Rows)
                {
                    Release(row.Sequence);
                }
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask TakeOverSinkAsync(string from, string to, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (from != to && _sinks.Remove(from, out SinkLedger? source))
            {
                TakeOver(source, from, to);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<SinkPage> ReadSinkAsync(string sink, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            SinkEntry[] entries = _sinks.GetValueOrDefault(sink)?.Read(after, limit) ?? [];
            return new(new SinkPage(entries, entries.Length == limit ? entries[^1].Sequence : Math.Max(after, _last)));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new([.. _records.After(Math.Max(0, after)).Take(limit)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SinkEntry>> ReadEventsAsync(IReadOnlyList<long> sequences, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var entries = new List<SinkEntry>(sequences.Count);
            foreach (long sequence in sequences)
            {
                if (_records.Find(sequence) is EventRecord record)
                {
                    entries.Add(new SinkEntry(sequence, record));
                }
            }

            return new(entries);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryRow>> ReadDeadLettersAsync(
        string sink, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_sinks.GetValueOrDefault(sink)?.DeadLetters(after, limit) ?? []);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SinkAttempt>> ReadAttemptsAsync(long sequence, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_attempts.TryGetValue(sequence, out List<SinkAttempt>? attempts) ? [.. attempts] : []);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ShedDeliveries>> ReadShedAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_shed.ToList());
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> FindAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            JournalEntry? first = _records.After(0).FirstOrDefault(entry => entry.Record.WrittenAt >= from);
            return new(first is null ? _last : first.Sequence - 1);
        }
    }

    /// <summary>Forgets everything.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Require(IReadOnlyList<SinkProgress> progress, long last)
    {
        for (int i = 0; i < progress.Count; i++)
        {
            if (progress[i].Cursor > last)
            {
                throw new ArgumentException($"The cursor of sink {progress[i].Sink} is behind the end of the journal.", nameof(progress));
            }

            for (int other = 0; other < i; other++)
            {
                if (progress[i].Sink == progress[other].Sink)
                {
                    throw new ArgumentException($"There is progress of sink {progress[i].Sink} twice.", nameof(progress));
                }
            }
        }
    }

    private void Add(long sequence, JournalRecord record)
    {
        _records.Add(sequence, record);
        _size += record.Size;
        int holds = 0;
        if (record is EventRecord { Destinations: { Count: > 0 } destinations } journaled)
        {
            for (int i = 0; i < destinations.Count; i++)
            {
                if (!IsNamedBefore(destinations, i) && _sinks.TryGetValue(destinations[i].Sink, out SinkLedger? sink)
                    && sink.TryAdd(sequence, journaled))
                {
                    holds++;
                }
            }
        }

        if (holds == 0)
        {
            _settled.Enqueue(sequence, sequence);
        }
        else
        {
            _records.Hold(sequence, holds);
        }
    }

    private static bool IsNamedBefore(IReadOnlyList<JournaledDestination> destinations, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (destinations[i].Sink == destinations[index].Sink)
            {
                return true;
            }
        }

        return false;
    }

    private void Apply(SinkProgress progress)
    {
        if (!_sinks.TryGetValue(progress.Sink, out SinkLedger? sink))
        {
            sink = Learn(progress.Sink, progress.Cursor);
        }

        foreach (DeliveryRow row in progress.Rows)
        {
            if (_records.Find(row.Sequence) is not null && sink.PutRow(row))
            {
                _records.Hold(row.Sequence, 1);
            }
        }

        foreach (string id in progress.DoneRows)
        {
            if (sink.RemoveRow(id, out DeliveryRow? row))
            {
                Release(row!.Sequence);
            }
        }

        sink.State = progress.State ?? sink.State;
    }

    private void Keep(SinkProgress progress)
    {
        foreach (DeliveryAttempt attempt in progress.Attempts)
        {
            if (_records.Find(attempt.Sequence) is null)
            {
                continue;
            }

            if (!_attempts.TryGetValue(attempt.Sequence, out List<SinkAttempt>? attempts))
            {
                _attempts.Add(attempt.Sequence, attempts = []);
            }

            attempts.Add(new SinkAttempt(progress.Sink, attempt));
        }
    }

    private SinkLedger Learn(string name, long cursor)
    {
        var sink = new SinkLedger(name, cursor);
        _sinks.Add(name, sink);
        foreach (JournalEntry entry in _records.After(cursor))
        {
            if (entry.Record is EventRecord record && sink.TryAdd(entry.Sequence, record))
            {
                _records.Hold(entry.Sequence, 1);
            }
        }

        return sink;
    }

    private void Settle(SinkLedger sink, long cursor)
    {
        sink.Cursor = Math.Max(sink.Cursor, cursor);
        while (sink.TryTake(cursor, out SinkEntry entry))
        {
            Release(entry.Sequence);
        }
    }

    private void Release(long sequence)
    {
        if (_records.Find(sequence) is not null && _records.Hold(sequence, -1) == 0)
        {
            _settled.Enqueue(sequence, sequence);
        }
    }

    private IReadOnlyList<ShedDeliveries> Shrink()
    {
        var shed = new ShedCounter();
        while (_size > _limit && _records.First() is > 0 and long oldest)
        {
            if (!_settled.TryDequeue(out long sequence, out _))
            {
                Shed(oldest, shed);
                Remove(oldest);
            }
            else if (_records.Find(sequence) is not null && _records.HoldsOf(sequence) == 0)
            {
                Remove(sequence);
            }
        }

        foreach (ShedDeliveries lost in shed.ToList())
        {
            _shed.Add(lost);
        }

        return shed.ToList();
    }

    private void Shed(long sequence, ShedCounter shed)
    {
        var record = (EventRecord)_records.Find(sequence)!;
        foreach ((string name, SinkLedger sink) in _sinks)
        {
            // It is the oldest of all, so it is the first of each sink that has not passed it.
            if (sink.TryTake(sequence, out _))
            {
                foreach (JournaledDestination destination in record.Destinations)
                {
                    if (destination.Sink == name && !destination.IsSuppressed)
                    {
                        shed.Add(name, destination.Route, sequence);
                    }
                }
            }

            foreach (DeliveryRow row in sink.RowsOf(sequence))
            {
                sink.RemoveRow(row.DeliveryId, out _);
                shed.Add(name, record.Destinations[row.Destination].Route, sequence, row.State == DeliveryRowState.Dead);
            }
        }
    }

    private void Remove(long sequence)
    {
        _size -= _records.Find(sequence)!.Size;
        _records.Remove(sequence);
        _attempts.Remove(sequence);
    }

    private void TakeOver(SinkLedger source, string from, string to)
    {
        bool isKnown = _sinks.TryGetValue(to, out SinkLedger? target);
        target ??= Learn(to, source.Cursor);
        var entries = new SortedDictionary<long, SinkEntry>();
        foreach (SinkEntry entry in target.Entries)
        {
            entries.Add(entry.Sequence, entry);
        }

        foreach (SinkEntry entry in source.Entries)
        {
            if (entries.ContainsKey(entry.Sequence))
            {
                Release(entry.Sequence);
            }

            entries[entry.Sequence] = entry with { Record = Rename(entry.Sequence, from, to) };
        }

        target.ReplaceEntries(entries.Values);
        foreach (DeliveryRow row in source.Rows)
        {
            Rename(row.Sequence, from, to);
            target.PutRow(row);
        }

        target.Cursor = Math.Min(target.Cursor, source.Cursor);
        target.State = isKnown && target.State.Count > 0 ? target.State : source.State;
    }

    private EventRecord Rename(long sequence, string from, string to)
    {
        var record = (EventRecord)_records.Find(sequence)!;
        record = record with
        {
            Destinations = [.. record.Destinations.Select(item => item.Sink == from ? item with { Sink = to } : item)],
        };
        _records.Replace(sequence, record);
        return record;
    }
}
