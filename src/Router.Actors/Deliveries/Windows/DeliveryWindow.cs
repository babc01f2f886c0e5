using System.Runtime.InteropServices;
using Router.Actors.Journaling;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Deliveries.Windows;

/// <summary>
/// What one sink has in hand: the events between its cursor and the furthest one read, chained by key, and the rows that the cursor has
/// passed. It decides what may go out, and writes down what has to be saved. It knows no clock, no calls and no outages.
/// </summary>
/// <param name="sink">The sink's name.</param>
/// <param name="cursor">Where it stands.</param>
/// <param name="changes">Where cursor and rows are written down.</param>
internal sealed class DeliveryWindow(string sink, long cursor, PendingProgress changes)
{
    private readonly Dictionary<string, KeyChain> _chains = new(StringComparer.Ordinal);
    private readonly WindowCursor _cursor = new(cursor, changes);
    private readonly WindowRows _rows = new(changes);
    private readonly RestoredRows _restored = new();
    private readonly ReadyKeys _ready = new();
    private readonly RetryOrder _retries = new();
    private readonly RowLoads _loads = new();
    private long _failures;

    /// <summary>All at or below is settled.</summary>
    public long Cursor => _cursor.Cursor;

    /// <summary>The last number that was read.</summary>
    public long Through => _cursor.Through;

    /// <summary>How many deliveries lie between the cursor and the furthest event read, settled ones too.</summary>
    public int Count => _cursor.Count;

    /// <summary>How many of them are not settled.</summary>
    public int Open => _cursor.Open;

    /// <summary>How many deliveries in hand are not handed out and not in a row.</summary>
    public int Idle { get; private set; }

    /// <summary>How many rows wait or are held.</summary>
    public int Rows => _rows.Count;

    /// <summary>How many rows wait for their own next attempt; the others are held.</summary>
    public int Failing { get; private set; }

    /// <summary>How many bodies of rows were read back from the journal.</summary>
    public int Loaded => _rows.Loaded;

    /// <summary>When the first failing delivery is tried again.</summary>
    public DateTimeOffset? NextRetry => _retries.Next;

    /// <summary>When the oldest delivery in hand was read.</summary>
    public DateTimeOffset? Oldest
    {
        get
        {
            DateTimeOffset? oldest = _cursor.Oldest;
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
                count += _restored.Contains(entry.Sequence, i) ? 0 : 1;
            }
        }

        if (count == 0)
        {
            return all;
        }

        WindowSlot slot = _cursor.Add(entry.Sequence, count, record.At);
        KeyChain chain = ChainOf(record.Key);
        for (int i = 0; i < record.Destinations.Count; i++)
        {
            if (IsMine(record.Destinations[i]) && !_restored.Contains(entry.Sequence, i))
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
        _cursor.Look(through);
        _restored.Look(Through);
    }

    /// <summary>Takes in a row of an earlier run; in order. A dead one is only known, so that its delivery does not go out again.</summary>
    public void Restore(DeliveryRow row)
    {
        if (row.Sequence > Cursor)
        {
            _restored.Add(row);
        }

        if (row.State == DeliveryRowState.Dead)
        {
            return;
        }

        KeyChain chain = ChainOf(row.Key);
        bool isFirst = chain.First is null;
        var delivery = new PendingDelivery(chain, row.Sequence, row.Destination)
        {
            Row = row,
            ReadAt = row.Since,
            FirstTried = row.State == DeliveryRowState.Waiting ? row.Since : null,
            Attempts = row.Attempts,
            Reason = row.Reason,
        };
        chain.Append(delivery);
        _rows.Restore(delivery);
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
        int before = batch.Count;
        _ready.Take(batch, most);
        for (int i = before; i < batch.Count; i++)
        {
            Idle -= batch[i].Row is null ? 1 : 0;
        }
    }

    /// <summary>Takes the first delivery of one key.</summary>
    public void TakeOne(KeyChain chain, List<PendingDelivery> batch)
    {
        PendingDelivery taken = chain.TakeNext();
        batch.Add(taken);
        Idle -= taken.Row is null ? 1 : 0;
    }

    /// <summary>A key to try whether the sink works; <see cref="ProbeChoice"/> says which.</summary>
    /// <param name="suspect">The key that it must not be.</param>
    /// <param name="withFailing">Whether it may be one that has failed while others arrived.</param>
    public KeyChain? FindProbe(string? suspect, bool withFailing) => ProbeChoice.Among(_chains.Values, suspect, withFailing);

    /// <summary>A delivery arrived.</summary>
    public void Settle(PendingDelivery delivery)
    {
        _rows.Settle(delivery);
        Finish(delivery);
    }

    /// <summary>A delivery will never arrive.</summary>
    public void Bury(PendingDelivery delivery, string deliveryId, string reason, DateTimeOffset now)
    {
        delivery.Reason = reason;
        _rows.Bury(delivery, deliveryId, now);
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

            if (RemoveDone(chain))
            {
                chain.IsDoubtful = false;
            }

            Queue(chain);
        }

        _cursor.Move();
    }

    /// <summary>Marks a failed attempt of the key, so that it is tried by itself and others are probed first.</summary>
    public void Doubt(KeyChain chain)
    {
        chain.IsDoubtful = true;
        chain.LastFailure = ++_failures;
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
                _rows.Unload(held);
            }
        }

        Failing += chain.IsFailing ? 0 : 1;
        chain.IsFailing = true;
        _retries.Add(chain, retryAt);
        _cursor.Move();
    }

    /// <summary>Failing keys whose next attempt has come may go out.</summary>
    /// <param name="now">The time; <see cref="DateTimeOffset.MaxValue"/> makes all of them due.</param>
    public void Wake(DateTimeOffset now)
    {
        while (_retries.TryTake(now, out KeyChain chain))
        {
            Queue(chain);
        }
    }

    /// <summary>The next key whose first deliveries have to be read from the journal, and their numbers.</summary>
    public bool TryTakeLoad(int mostLoaded, out KeyChain chain, out List<long> sequences)
    {
        chain = null!;
        sequences = [];
        return Loaded < mostLoaded && _loads.TryTake(out chain, out sequences);
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
        PendingDelivery? item = chain.First;
        for (int i = 0; i < asked && item is not null; i++, item = item.Next)
        {
            chain.LastInFlight = item;
            if (records.TryGetValue(item.Sequence, out EventRecord? record))
            {
                _rows.Load(item, record);
            }
            else
            {
                Settle(item);
            }
        }

        RemoveDone(chain);
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
        Idle++;
        chain.Append(delivery);
        if (chain.Rows > 0)
        {
            string address = record.Destinations[destination].Address;
            PutRow(delivery, DeliveryRowState.Held, _ => DeliveryId.Of(record.Id, sink, address), now);
        }
    }

    private void Queue(KeyChain chain)
    {
        if (chain.NeedsLoading)
        {
            _loads.Add(chain);
        }
        else
        {
            _ready.Add(chain);
        }
    }

    private void PutRow(PendingDelivery delivery, DeliveryRowState state, Func<PendingDelivery, string> idOf, DateTimeOffset now)
    {
        if (_rows.Put(delivery, state, idOf, now))
        {
            Idle--;
            _cursor.Release(delivery);
        }
    }

    private void Finish(PendingDelivery delivery)
    {
        delivery.IsDone = true;
        _rows.Leave(delivery);
        _cursor.Release(delivery);
    }

    /// <summary>Takes out what is done at the front of a key. With another first delivery the key does not fail any more.</summary>
    /// <returns>Whether it has another first delivery, or none.</returns>
    private bool RemoveDone(KeyChain chain)
    {
        PendingDelivery? first = chain.First;
        chain.RemoveDone();
        if (chain.First is null)
        {
            _chains.Remove(chain.Key);
        }

        if (ReferenceEquals(first, chain.First))
        {
            return false;
        }

        Failing -= chain.IsFailing ? 1 : 0;
        chain.IsFailing = false;
        chain.IsDue = false;
        return true;
    }
}
