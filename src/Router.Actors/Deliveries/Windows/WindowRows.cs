using Router.Actors.Journaling;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Deliveries.Windows;

/// <summary>
/// Deliveries that the cursor has passed and that are not done with. It writes down what has to be saved of them, and counts the bodies
/// that were read back: they stay in the journal until it is their turn.
/// </summary>
/// <param name="changes">Where rows are written down.</param>
internal sealed class WindowRows(PendingProgress changes)
{
    /// <summary>How many rows wait or are held.</summary>
    public int Count { get; private set; }

    /// <summary>How many of their bodies are in memory.</summary>
    public int Loaded { get; private set; }

    /// <summary>A row of an earlier run goes on as one.</summary>
    public void Restore(PendingDelivery delivery) => Enter(delivery);

    /// <summary>A delivery becomes a row, or its row says something else. Its body is let go.</summary>
    /// <returns>Whether it was none before.</returns>
    public bool Put(PendingDelivery delivery, DeliveryRowState state, Func<PendingDelivery, string> idOf, DateTimeOffset now)
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

        delivery.Row = ToRow(delivery, delivery.Row?.DeliveryId ?? idOf(delivery), state, now);
        delivery.Record = null;
        changes.Put(delivery.Row);
        return isNew;
    }

    /// <summary>A delivery is a dead letter: a row that only people look at.</summary>
    public void Bury(PendingDelivery delivery, string deliveryId, DateTimeOffset now) =>
        changes.Put(ToRow(delivery, deliveryId, DeliveryRowState.Dead, now));

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

    /// <summary>A row's body was read back.</summary>
    public void Load(PendingDelivery row, EventRecord record)
    {
        row.Record = record;
        row.ReadAt = record.At;
        Loaded++;
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
}
