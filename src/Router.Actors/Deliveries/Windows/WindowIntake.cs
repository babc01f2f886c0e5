using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Deliveries.Windows;

/// <summary>Where deliveries come into a window: from the journal, as rows of an earlier run, and as dead letters that are tried again.</summary>
internal sealed class WindowIntake(string sink, WindowCursor cursor, WindowRows rows, WindowChains chains, KeyTurns turns)
{
    private readonly RestoredRows _restored = new();

    /// <summary>Takes in an event. What comes behind rows of its key is held at once.</summary>
    /// <returns>How many deliveries of it are the sink's; none of an event that was read, or skipped, before.</returns>
    public int Add(in SinkEntry entry, DateTimeOffset now)
    {
        EventRecord record = entry.Record;
        int all = 0;
        int count = 0;
        for (int i = 0; i < record.Destinations.Count && entry.Sequence > cursor.Through; i++)
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

        WindowSlot slot = cursor.Add(entry.Sequence, count, record.WrittenAt);
        KeyChain chain = chains.Of(record.Key);
        for (int i = 0; i < record.Destinations.Count; i++)
        {
            if (IsMine(record.Destinations[i]) && !_restored.Contains(entry.Sequence, i))
            {
                Add(new PendingDelivery(chain, slot, i, record), now);
            }
        }

        turns.Queue(chain);
        return all;
    }

    /// <summary>Everything up to here was read, and what is the sink's was added.</summary>
    public void Look(long through)
    {
        cursor.Look(through);
        _restored.Look(cursor.Through);
    }

    /// <summary>Takes in a row of an earlier run; in order. A dead one is only known, so that its delivery does not go out again.</summary>
    public void Restore(DeliveryRow row)
    {
        if (row.Sequence > cursor.Cursor)
        {
            _restored.Add(row);
        }

        if (row.State == DeliveryRowState.Dead)
        {
            return;
        }

        KeyChain chain = chains.Of(row.Key);
        bool isFirst = chain.First is null;
        var delivery = new PendingDelivery(chain, row);
        chain.Append(delivery);
        rows.Restore(delivery);
        if (isFirst && row.State == DeliveryRowState.Waiting)
        {
            turns.FailedBefore(chain);
        }

        turns.Queue(chain);
    }

    /// <summary>A dead letter is tried again: it waits in its place among those of its key that no call has.</summary>
    public void Requeue(DeliveryRow dead, DateTimeOffset now)
    {
        KeyChain chain = chains.Of(dead.Key);
        PendingDelivery? first = chain.First;
        var delivery = new PendingDelivery(chain, dead with { State = DeliveryRowState.Waiting, Attempts = 0, Since = now, Reason = "" });
        chain.Insert(delivery);
        rows.Requeue(delivery);
        if (!ReferenceEquals(first, chain.First))
        {
            turns.Heal(chain);
        }

        turns.Queue(chain);
    }

    private bool IsMine(JournaledDestination destination) => destination.Sink == sink && !destination.IsSuppressed;

    private void Add(PendingDelivery delivery, DateTimeOffset now)
    {
        delivery.Chain.Append(delivery);
        if (delivery.Chain.Rows > 0 && rows.Put(delivery, DeliveryRowState.Held, now))
        {
            cursor.Release(delivery);
        }
    }
}
