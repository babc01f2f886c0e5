using System.Runtime.InteropServices;
using Router.Actors.Journaling;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Deliveries.Windows;

/// <summary>
/// What one sink has in hand: the events between its cursor and the furthest one read, chained by key, and the rows that the cursor has
/// passed. It decides what may go out, moves the cursor up to the first gap, and writes down what has to be saved. It knows no clock, no
/// calls and no outages. Bodies of rows stay in the journal until it is their turn.
/// </summary>
/// <param name="sink">The sink's name.</param>
/// <param name="cursor">Where it stands.</param>
/// <param name="changes">Where cursor and rows are written down.</param>
internal sealed class DeliveryWindow(string sink, long cursor, PendingProgress changes)
{
    private const int LoadAtOnce = 64;

    private readonly Dictionary<string, KeyChain> _chains = new(StringComparer.Ordinal);
    private readonly PriorityQueue<KeyChain, long> _ready = new();
    private readonly PriorityQueue<KeyChain, DateTimeOffset> _retries = new();
    private readonly Queue<WindowSlot> _slots = new();
    private readonly Queue<KeyChain> _toLoad = new();

    /// <summary>Deliveries behind the cursor that have a row of an earlier run: they are not taken in a second time.</summary>
    private readonly HashSet<(long Sequence, int Destination)> _haveRows = [];
    private long _failures;
    private long _takes;
    private long _lastRestored;

    /// <summary>All at or below is settled.</summary>
    public long Cursor { get; private set; } = cursor;

    /// <summary>The last number that was read.</summary>
    public long Through { get; private set; } = cursor;

    /// <summary>How many deliveries lie between the cursor and the furthest event read, settled ones too.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them are not settled.</summary>
    public int Open { get; private set; }

    /// <summary>How many deliveries in hand are not handed out and not in a row.</summary>
    public int Idle { get; private set; }

    /// <summary>How many rows wait or are held.</summary>
    public int Rows { get; private set; }

    /// <summary>How many rows wait for their own next attempt; the others are held.</summary>
    public int Failing { get; private set; }

    /// <summary>How many bodies of rows were read back from the journal.</summary>
    public int Loaded { get; private set; }

    /// <summary>When the first failing delivery is tried again.</summary>
    public DateTimeOffset? NextRetry
    {
        get
        {
            while (_retries.TryPeek(out KeyChain? chain, out DateTimeOffset at))
            {
                if (chain.IsFailing && !chain.IsDue && chain.RetryAt == at)
                {
                    return at;
                }

                _retries.Dequeue();
            }

            return null;
        }
    }

    /// <summary>When the oldest delivery in hand was read.</summary>
    public DateTimeOffset? Oldest
    {
        get
        {
            DateTimeOffset? oldest = _slots.TryPeek(out WindowSlot? slot) ? slot.ReadAt : null;
            if (Rows > 0)
            {
                foreach (KeyChain chain in _chains.Values)
                {
                    oldest = chain is { Rows: > 0, First: { } first } && !(first.ReadAt >= oldest) ? first.ReadAt : oldest;
                }
            }

            return oldest;
        }
    }

    /// <summary>Takes in an event. What comes behind rows of its key is held at once.</summary>
    /// <returns>How many deliveries of it are the sink's.</returns>
    public int Add(in SinkEntry entry, DateTimeOffset now)
    {
        EventRecord record = entry.Record;
        int all = 0;
        int count = 0;
        for (int i = 0; i < record.Destinations.Count; i++)
        {
            if (IsMine(record.Destinations[i]))
            {
                all++;
                count += _haveRows.Contains((entry.Sequence, i)) ? 0 : 1;
            }
        }

        if (count == 0)
        {
            return all;
        }

        var slot = new WindowSlot(entry.Sequence, count, record.At);
        _slots.Enqueue(slot);
        Count += count;
        KeyChain chain = ChainOf(record.Key);
        for (int i = 0; i < record.Destinations.Count; i++)
        {
            if (IsMine(record.Destinations[i]) && !_haveRows.Contains((entry.Sequence, i)))
            {
                Add(chain, slot, record, i, now);
            }
        }

        Queue(chain);
        return all;
    }

    /// <summary>Everything up to here was read, and what is the sink's was added.</summary>
    public void Look(long through)
    {
        Through = Math.Max(Through, through);
        MoveCursor();
    }

    /// <summary>Takes in a row of an earlier run; in order. A dead one is only known, so that its delivery does not go out again.</summary>
    public void Restore(DeliveryRow row)
    {
        if (row.Sequence > Cursor)
        {
            _haveRows.Add((row.Sequence, row.Destination));
            _lastRestored = Math.Max(_lastRestored, row.Sequence);
        }

        if (row.State == DeliveryRowState.Dead)
        {
            return;
        }

        KeyChain chain = ChainOf(row.Key);
        bool isFirst = chain.First is null;
        chain.Append(new PendingDelivery(chain, row.Sequence, row.Destination)
        {
            Row = row,
            ReadAt = row.Since,
            FirstTried = row.State == DeliveryRowState.Waiting ? row.Since : null,
            Attempts = row.Attempts,
            Reason = row.Reason,
        });
        chain.Rows++;
        Rows++;
        if (isFirst && row.State == DeliveryRowState.Waiting)
        {
            chain.IsFailing = true;
            chain.IsDue = true;
            Failing++;
        }

        Queue(chain);
    }

    /// <summary>Takes what goes out next: in order, of keys that are not out already; one that failed last goes by itself.</summary>
    public void Take(List<PendingDelivery> batch, int most)
    {
        _takes++;
        while (batch.Count < most && _ready.TryDequeue(out KeyChain? chain, out _))
        {
            chain.IsQueued = false;
            if (chain.TakenBy != _takes && !chain.IsReady)
            {
                continue;
            }

            bool isAlone = chain.IsDoubtful || chain.IsFailing;
            if (isAlone && batch.Count > 0)
            {
                Queue(chain);
                return;
            }

            chain.TakenBy = _takes;
            PendingDelivery? next = TakeFrom(chain, batch);
            if (isAlone)
            {
                return;
            }

            if (next?.Record is not null)
            {
                chain.IsQueued = true;
                _ready.Enqueue(chain, next.Sequence);
            }
        }
    }

    /// <summary>Takes the first delivery of one key.</summary>
    public void TakeOne(KeyChain chain, List<PendingDelivery> batch) => TakeFrom(chain, batch);

    /// <summary>
    /// A key to try whether the sink works: rather one that did not fail last, then the one whose failure is oldest, then one that has
    /// rows. Looks at all keys, so it is for outages only.
    /// </summary>
    /// <param name="suspect">The key that it must not be.</param>
    /// <param name="withFailing">Whether it may be one that has failed while others arrived.</param>
    public KeyChain? FindProbe(string? suspect, bool withFailing)
    {
        KeyChain? best = null;
        foreach (KeyChain chain in _chains.Values)
        {
            if (chain.IsReady && chain.Key != suspect && (withFailing || !chain.IsFailing)
                && (best is null || Rank(chain).CompareTo(Rank(best)) < 0))
            {
                best = chain;
            }
        }

        return best;
    }

    /// <summary>A delivery arrived.</summary>
    public void Settle(PendingDelivery delivery)
    {
        if (delivery.Row is { } row)
        {
            changes.Done(row.DeliveryId);
        }

        Finish(delivery);
    }

    /// <summary>A delivery will never arrive.</summary>
    public void Bury(PendingDelivery delivery, string deliveryId, string reason, DateTimeOffset now)
    {
        delivery.Reason = reason;
        changes.Put(ToRow(delivery, deliveryId, DeliveryRowState.Dead, now));
        Finish(delivery);
    }

    /// <summary>A call has ended: what it had and is not done goes back to the front of its key.</summary>
    public void EndCall(IReadOnlyList<PendingDelivery> deliveries)
    {
        foreach (PendingDelivery delivery in deliveries)
        {
            Idle += delivery is { IsDone: false, Row: null } ? 1 : 0;
        }

        foreach (PendingDelivery delivery in deliveries)
        {
            KeyChain chain = delivery.Chain;
            if (chain.LastInFlight is null)
            {
                continue;
            }

            PendingDelivery? first = chain.First;
            chain.RemoveDone();
            if (chain.First is null)
            {
                _chains.Remove(chain.Key);
            }

            if (!ReferenceEquals(first, chain.First))
            {
                chain.IsDoubtful = false;
                Heal(chain);
            }

            Queue(chain);
        }

        MoveCursor();
    }

    /// <summary>The first delivery of a key failed while the sink works: it becomes a row that waits, and the others are held.</summary>
    public void Fail(KeyChain chain, Func<PendingDelivery, string> idOf, DateTimeOffset now, DateTimeOffset retryAt)
    {
        PendingDelivery first = chain.First!;
        first.Attempts++;
        first.NotBefore = null;
        PutRow(first, DeliveryRowState.Waiting, idOf, now);
        for (PendingDelivery? held = first.Next; held is not null; held = held.Next)
        {
            if (held.Row is null)
            {
                PutRow(held, DeliveryRowState.Held, idOf, now);
            }
            else
            {
                Unload(held);
            }
        }

        Failing += chain.IsFailing ? 0 : 1;
        chain.IsFailing = true;
        chain.IsDue = false;
        chain.RetryAt = retryAt;
        _retries.Enqueue(chain, retryAt);
        MoveCursor();
    }

    /// <summary>Failing keys whose next attempt has come may go out.</summary>
    /// <param name="now">The time; <see cref="DateTimeOffset.MaxValue"/> makes all of them due.</param>
    public void Wake(DateTimeOffset now)
    {
        while (NextRetry is { } at && at <= now)
        {
            KeyChain chain = _retries.Dequeue();
            chain.IsDue = true;
            Queue(chain);
        }
    }

    /// <summary>The next key whose first deliveries have to be read from the journal, and their numbers.</summary>
    public bool TryTakeLoad(int mostLoaded, out KeyChain chain, out List<long> sequences)
    {
        sequences = [];
        chain = null!;
        while (Loaded < mostLoaded && _toLoad.TryDequeue(out KeyChain? next))
        {
            if (!next.NeedsLoading)
            {
                continue;
            }

            int most = next.IsFailing ? 1 : LoadAtOnce;
            for (PendingDelivery? item = next.First; item is { Record: null } && sequences.Count < most; item = item.Next)
            {
                sequences.Add(item.Sequence);
            }

            next.IsLoading = true;
            chain = next;
            return true;
        }

        return false;
    }

    /// <summary>Deliveries were read from the journal; those that it no longer has are done with.</summary>
    public void EndLoad(KeyChain chain, int asked, IReadOnlyList<SinkEntry> entries)
    {
        var records = new Dictionary<long, EventRecord>(entries.Count);
        foreach (SinkEntry entry in entries)
        {
            records[entry.Sequence] = entry.Record;
        }

        chain.IsLoading = false;
        PendingDelivery? first = chain.First;
        PendingDelivery? item = chain.First;
        for (int i = 0; i < asked && item is not null; i++, item = item.Next)
        {
            chain.LastInFlight = item;
            if (records.TryGetValue(item.Sequence, out EventRecord? record))
            {
                item.Record = record;
                item.ReadAt = record.At;
                Loaded++;
            }
            else
            {
                Settle(item);
            }
        }

        chain.RemoveDone();
        if (chain.First is null)
        {
            _chains.Remove(chain.Key);
        }

        if (!ReferenceEquals(first, chain.First))
        {
            Heal(chain);
        }

        Queue(chain);
    }

    /// <summary>Reading from the journal failed: it is asked for again.</summary>
    public void CancelLoad(KeyChain chain)
    {
        chain.IsLoading = false;
        Queue(chain);
    }

    /// <summary>The deliveries of a key; <see langword="null"/> when there are none.</summary>
    public KeyChain? Find(string key) => _chains.GetValueOrDefault(key);

    private static (int Class, long Order) Rank(KeyChain chain) =>
        chain.IsFailing ? (2, chain.LastFailure) : chain.IsDoubtful ? (1, chain.LastFailure) : (0, chain.First!.Sequence);

    private bool IsMine(JournaledDestination destination) => destination.Sink == sink && !destination.IsSuppressed;

    private KeyChain ChainOf(string key)
    {
        ref KeyChain? chain = ref CollectionsMarshal.GetValueRefOrAddDefault(_chains, key, out _);
        return chain ??= new KeyChain(key);
    }

    private void Add(KeyChain chain, WindowSlot slot, EventRecord record, int destination, DateTimeOffset now)
    {
        var delivery = new PendingDelivery(chain, slot.Sequence, destination)
        {
            Record = record,
            ReadAt = record.At,
            Slot = slot,
        };
        Open++;
        Idle++;
        chain.Append(delivery);
        if (chain.Rows > 0)
        {
            string address = record.Destinations[destination].Address;
            PutRow(delivery, DeliveryRowState.Held, _ => DeliveryId.Of(record.Id, sink, address), now);
        }
    }

    /// <summary>Marks a failed attempt of the key, so that it is tried by itself and others are probed first.</summary>
    public void Doubt(KeyChain chain)
    {
        chain.IsDoubtful = true;
        chain.LastFailure = ++_failures;
    }

    private void Queue(KeyChain chain)
    {
        if (chain.NeedsLoading)
        {
            _toLoad.Enqueue(chain);
        }
        else if (!chain.IsQueued && chain.IsReady)
        {
            chain.IsQueued = true;
            _ready.Enqueue(chain, chain.First!.Sequence);
        }
    }

    private PendingDelivery? TakeFrom(KeyChain chain, List<PendingDelivery> batch)
    {
        PendingDelivery delivery = chain.LastInFlight is null ? chain.First! : chain.LastInFlight.Next!;
        chain.LastInFlight = delivery;
        batch.Add(delivery);
        Idle -= delivery.Row is null ? 1 : 0;
        return delivery.Next;
    }

    private void Heal(KeyChain chain)
    {
        Failing -= chain.IsFailing ? 1 : 0;
        chain.IsFailing = false;
        chain.IsDue = false;
    }

    private void PutRow(PendingDelivery delivery, DeliveryRowState state, Func<PendingDelivery, string> idOf, DateTimeOffset now)
    {
        bool isNew = delivery.Row is null;
        delivery.Row = ToRow(delivery, delivery.Row?.DeliveryId ?? idOf(delivery), state, now);
        changes.Put(delivery.Row);
        if (isNew)
        {
            delivery.Chain.Rows++;
            Rows++;
            Idle--;
            LeaveSlot(delivery);
        }
        else
        {
            Unload(delivery);
        }

        delivery.Record = null;
    }

    private void Unload(PendingDelivery row)
    {
        Loaded -= row.Record is null ? 0 : 1;
        row.Record = null;
    }

    private static DeliveryRow ToRow(PendingDelivery delivery, string id, DeliveryRowState state, DateTimeOffset now) => new()
    {
        DeliveryId = id,
        Sequence = delivery.Sequence,
        Destination = delivery.Destination,
        Key = delivery.Chain.Key,
        State = state,
        Attempts = delivery.Attempts,
        Since = delivery.FirstTried ?? delivery.Row?.Since ?? now,
        Reason = delivery.Reason,
    };

    private void Finish(PendingDelivery delivery)
    {
        delivery.IsDone = true;
        if (delivery.Row is not null)
        {
            delivery.Chain.Rows--;
            Rows--;
            Loaded -= delivery.Record is null ? 0 : 1;
        }

        LeaveSlot(delivery);
    }

    private void LeaveSlot(PendingDelivery delivery)
    {
        if (delivery.Slot is { } slot)
        {
            delivery.Slot = null;
            slot.Open--;
            Open--;
        }
    }

    /// <summary>The cursor passes what is settled, up to the first gap.</summary>
    private void MoveCursor()
    {
        while (_slots.TryPeek(out WindowSlot? slot) && slot.Open == 0)
        {
            _slots.Dequeue();
            Count -= slot.Count;
            Cursor = slot.Sequence;
        }

        if (_haveRows.Count > 0 && Through > _lastRestored)
        {
            _haveRows.Clear();
        }

        if (_slots.Count == 0)
        {
            Cursor = Through;
        }

        changes.Move(Cursor);
    }
}
