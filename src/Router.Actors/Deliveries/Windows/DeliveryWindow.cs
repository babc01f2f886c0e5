using Router.Actors.Journaling;
using Router.Journal;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries.Windows;

/// <summary>
/// What one sink has in hand: the events between its cursor and the furthest one read, chained by key, and the rows that the cursor has
/// passed. It decides what may go out, and writes down what has to be saved. It knows no clock, no calls and no outages.
/// </summary>
internal sealed class DeliveryWindow
{
    private readonly WindowCursor _cursor;
    private readonly WindowRows _rows;
    private readonly WindowChains _chains;
    private int _called;
    private long _failures;

    /// <summary>A window with nothing in it.</summary>
    /// <param name="sink">The sink's name.</param>
    /// <param name="cursor">Where it stands.</param>
    /// <param name="changes">Where cursor and rows are written down.</param>
    public DeliveryWindow(string sink, long cursor, PendingProgress changes)
    {
        _cursor = new WindowCursor(cursor, changes);
        _rows = new WindowRows(sink, changes);
        _chains = new WindowChains(Turns);
        Intake = new WindowIntake(sink, _cursor, _rows, _chains, Turns);
    }

    /// <summary>All at or below is settled.</summary>
    public long Cursor => _cursor.Cursor;

    /// <summary>The last number that was read.</summary>
    public long Through => _cursor.Through;

    /// <summary>How many deliveries lie between the cursor and the furthest event read, settled ones too.</summary>
    public int Count => _cursor.Count;

    /// <summary>How many deliveries in hand are not handed out and not in a row.</summary>
    public int Idle => _cursor.Open - _called;

    /// <summary>How many rows wait or are held.</summary>
    public int Rows => _rows.Count;

    /// <summary>How many deliveries are not settled: rows, and what the cursor waits for.</summary>
    public int Waiting => _cursor.Open + _rows.Count;

    /// <summary>How many bodies of rows were read back from the journal.</summary>
    public int Loaded => _rows.Loaded;

    /// <summary>Where deliveries come in.</summary>
    public WindowIntake Intake { get; }

    /// <summary>Whose turn it is.</summary>
    public KeyTurns Turns { get; } = new();

    /// <summary>When the oldest delivery in hand was read.</summary>
    public DateTimeOffset? Oldest
    {
        get
        {
            DateTimeOffset? oldest = _cursor.Oldest;
            if (Rows > 0)
            {
                foreach (KeyChain chain in _chains.All)
                {
                    oldest = chain is { Rows: > 0, First: { } first } && !(first.ReadAt >= oldest) ? first.ReadAt : oldest;
                }
            }

            return oldest;
        }
    }

    /// <summary>Gives up all that waits, up to a number; <see cref="WindowSkip"/> says how.</summary>
    /// <inheritdoc cref="WindowSkip.Run"/>
    public (int Count, long? First) Skip(long through)
    {
        (int Count, long? First) skipped = new WindowSkip(_chains, _rows, _cursor).Run();
        _called = 0;
        Intake.Look(through);
        return skipped;
    }

    /// <summary>Takes what goes out next: in order, of keys that are not out already; one that failed last goes by itself.</summary>
    public void Take(List<PendingDelivery> batch, int most)
    {
        int before = batch.Count;
        Turns.Take(batch, most);
        for (int i = before; i < batch.Count; i++)
        {
            _called += batch[i].Row is null ? 1 : 0;
        }
    }

    /// <summary>Takes the first delivery of one key.</summary>
    public PendingDelivery TakeOne(KeyChain chain)
    {
        PendingDelivery taken = chain.TakeNext();
        _called += taken.Row is null ? 1 : 0;
        return taken;
    }

    /// <summary>A key to try whether the sink works; <see cref="ProbeChoice"/> says which.</summary>
    /// <param name="suspect">The key that it must not be.</param>
    /// <param name="withFailing">Whether it may be one that has failed while others arrived.</param>
    public KeyChain? FindProbe(string? suspect, bool withFailing) => ProbeChoice.Among(_chains.All, suspect, withFailing);

    /// <summary>A delivery arrived, or nobody waits for it.</summary>
    public void Settle(PendingDelivery delivery)
    {
        _rows.Settle(delivery);
        Finish(delivery);
    }

    /// <summary>A delivery will never arrive.</summary>
    public void Bury(PendingDelivery delivery, string reason, DateTimeOffset now)
    {
        delivery.Reason = reason;
        _rows.Bury(delivery, now);
        Finish(delivery);
    }

    /// <summary>A call has ended: what it had and is not done goes back to the front of its key.</summary>
    public void EndCall(IReadOnlyList<PendingDelivery> deliveries)
    {
        foreach (PendingDelivery delivery in deliveries)
        {
            _called -= delivery is { IsSkipped: false, Row: null } ? 1 : 0;
        }

        foreach (PendingDelivery delivery in deliveries)
        {
            KeyChain chain = delivery.Chain;
            if (chain.LastInFlight is null)
            {
                continue;
            }

            if (_chains.RemoveDone(chain))
            {
                chain.IsDoubtful = false;
            }

            Turns.Queue(chain);
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
    public void Fail(KeyChain chain, DateTimeOffset now, DateTimeOffset retryAt)
    {
        PendingDelivery first = chain.First!;
        first.Attempts++;
        first.NotBefore = null;
        PutRow(first, DeliveryRowState.Waiting, now);
        for (PendingDelivery? held = first.Next; held is not null; held = held.Next)
        {
            if (held.Row is null)
            {
                PutRow(held, DeliveryRowState.Held, now);
            }
            else
            {
                _rows.Unload(held);
            }
        }

        Turns.Fail(chain, retryAt);
        _cursor.Move();
    }

    /// <summary>The next key whose first deliveries have to be read from the journal, and their numbers.</summary>
    public bool TryTakeLoad(int mostLoaded, out KeyChain chain, out List<long> sequences)
    {
        chain = null!;
        sequences = [];
        return Loaded < mostLoaded && Turns.TryTakeLoad(out chain, out sequences);
    }

    /// <summary>Deliveries were read from the journal; those that it no longer has are done with.</summary>
    /// <inheritdoc cref="WindowRows.Load"/>
    public void EndLoad(KeyChain chain, IReadOnlyList<long> asked, IReadOnlyList<SinkEntry> entries)
    {
        chain.IsLoading = false;
        foreach (PendingDelivery gone in _rows.Load(chain, asked, entries))
        {
            Settle(gone);
        }

        _chains.RemoveDone(chain);
        Turns.Queue(chain);
    }

    /// <summary>The deliveries of a key; <see langword="null"/> when there are none.</summary>
    public KeyChain? Find(string key) => _chains.Find(key);

    private void PutRow(PendingDelivery delivery, DeliveryRowState state, DateTimeOffset now)
    {
        if (_rows.Put(delivery, state, now))
        {
            _cursor.Release(delivery);
        }
    }

    private void Finish(PendingDelivery delivery)
    {
        delivery.IsDone = true;
        _rows.Leave(delivery);
        _cursor.Release(delivery);
    }
}
