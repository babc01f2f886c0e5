using Router.Actors.Journaling;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Deliveries.Windows;

/// <summary>
/// Deliveries that the cursor has passed and that are not done with. It writes down what has to be saved of them, and counts the bodies
/// that were read back: they stay in the journal until it is their turn.
/// </summary>
/// <param name="sink">The sink's name.</param>
/// <param name="changes">Where rows are written down.</param>
internal sealed class WindowRows(string sink, PendingProgress changes)
{
    /// <summary>How many rows wait or are held.</summary>
    public int Count { get; private set; }

    /// <summary>How many of their bodies are in memory.</summary>
    public int Loaded { get; private set; }

    /// <summary>A row of an earlier run goes on as one.</summary>
    public void Restore(PendingDelivery delivery) => Enter(delivery);

    /// <summary>A dead letter is a row that waits again.</summary>
    public void Requeue(PendingDelivery delivery)
    {
        Enter(delivery);
        changes.Put(delivery.Row!);
    }

    /// <summary>A delivery becomes a row, or its row says something else. Its body is let go.</summary>
    /// <returns>Whether it was none before.</returns>
    public bool Put(PendingDelivery delivery, DeliveryRowState state, DateTimeOffset now)
    {
        bool isNew = delivery.Row is null;
        if (isNew)
        {
            Enter(delivery);
        }
        else
        {
            Unload(delivery);
        }

        delivery.Row = ToRow(delivery, state, now);
        delivery.Record = null;
        changes.Put(delivery.Row);
        return isNew;
    }

    /// <summary>A delivery is a dead letter: a row that only people look at.</summary>
    public void Bury(PendingDelivery delivery, DateTimeOffset now) =>
        changes.Put(ToRow(delivery, DeliveryRowState.Dead, now));

    /// <summary>A delivery arrived: its row, if it had one, goes.</summary>
    public void Settle(PendingDelivery delivery)
    {
        if (delivery.Row is { } row)
        {
            changes.Done(row.DeliveryId);
        }
    }

    /// <summary>A delivery is done with.</summary>
    public void Leave(PendingDelivery delivery)
    {
        if (delivery.Row is not null)
        {
            delivery.Chain.Rows--;
            Count--;
            Loaded -= delivery.Record is null ? 0 : 1;
        }
    }

    /// <summary>The bodies of a key's first rows were read back.</summary>
    /// <param name="chain">The key.</param>
    /// <param name="asked">The numbers of these rows. What else came into the key meanwhile stays as it is.</param>
    /// <param name="entries">What the journal has of them.</param>
    /// <returns>Those that it no longer has.</returns>
    public IReadOnlyList<PendingDelivery> Load(KeyChain chain, IReadOnlyList<long> asked, IReadOnlyList<SinkEntry> entries)
    {
        List<PendingDelivery> gone = [];
        HashSet<long> numbers = [.. asked];
        var records = new Dictionary<long, EventRecord>(entries.Count);
        foreach (SinkEntry entry in entries)
        {
            records[entry.Sequence] = entry.Record;
        }

        for (PendingDelivery? item = chain.First; item is not null; item = item.Next)
        {
            if (item.Record is not null || !numbers.Contains(item.Sequence))
            {
                continue;
            }

            if (records.TryGetValue(item.Sequence, out EventRecord? record))
            {
                item.Record = record;
                item.ReadAt = item.IsRequeued ? item.ReadAt : record.WrittenAt;
                Loaded++;
            }
            else
            {
                gone.Add(item);
            }
        }

        return gone;
    }

    /// <summary>A row's body is let go, if it was read back.</summary>
    public void Unload(PendingDelivery row)
    {
        Loaded -= row.Record is null ? 0 : 1;
        row.Record = null;
    }

    private void Enter(PendingDelivery delivery)
    {
        delivery.Chain.Rows++;
        Count++;
    }

    private DeliveryRow ToRow(PendingDelivery delivery, DeliveryRowState state, DateTimeOffset now) => new()
    {
        DeliveryId = delivery.IdOf(sink),
        Sequence = delivery.Sequence,
        Destination = delivery.Destination,
        Key = delivery.Chain.Key,
        State = state,
        Attempts = delivery.Attempts,
        Since = delivery.FirstTried ?? delivery.Row?.Since ?? now,
        Reason = delivery.Reason,
    };
}
