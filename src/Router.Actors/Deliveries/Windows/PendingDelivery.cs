using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Deliveries.Windows;

/// <summary>A delivery that is not done with; a link in the chain of its key.</summary>
internal sealed class PendingDelivery
{
    /// <summary>One that the cursor waits for.</summary>
    public PendingDelivery(KeyChain chain, WindowSlot slot, int destination, EventRecord record)
    {
        Chain = chain;
        Sequence = slot.Sequence;
        Destination = destination;
        Record = record;
        ReadAt = slot.ReadAt;
        Slot = slot;
    }

    /// <summary>One that is a row, and waits or is held.</summary>
    public PendingDelivery(KeyChain chain, DeliveryRow row)
    {
        Chain = chain;
        Sequence = row.Sequence;
        Destination = row.Destination;
        Row = row;
        ReadAt = row.Since;
        IsRequeued = row is { State: DeliveryRowState.Waiting, Attempts: 0 };
        FirstTried = row.State == DeliveryRowState.Waiting && !IsRequeued ? row.Since : null;
        Attempts = row.Attempts;
        Tries = row.Attempts;
        Reason = row.Reason;
    }

    public KeyChain Chain { get; }

    public long Sequence { get; }

    public int Destination { get; }

    /// <summary>The event; <see langword="null"/> while only the journal has it.</summary>
    public EventRecord? Record { get; set; }

    /// <summary>
    /// When it came into the journal, from which its <c>valid-for</c> counts; for a row whose body was not read back, since when it is one.
    /// </summary>
    public DateTimeOffset ReadAt { get; set; }

    /// <summary>
    /// Whether it was a dead letter that a person put back, and did not fail since: then <see cref="ReadAt"/> is when that was, as somebody
    /// wants it now, however old it is.
    /// </summary>
    public bool IsRequeued { get; }

    /// <summary>When it was first handed out.</summary>
    public DateTimeOffset? FirstTried { get; set; }

    /// <summary>How often it failed while the sink worked.</summary>
    public int Attempts { get; set; }

    /// <summary>How often it was tried since it was taken in, outages included, and before that as far as its row says.</summary>
    public int Tries { get; set; }

    /// <summary>The last failure's reason.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The earliest next attempt that the receiver named.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Its row, when the cursor does not wait for it.</summary>
    public DeliveryRow? Row { get; set; }

    /// <summary>Its event's place in the window, when the cursor waits for it.</summary>
    public WindowSlot? Slot { get; set; }

    /// <summary>Whether it is done with: it arrived, is a dead letter, or nobody waits for it.</summary>
    public bool IsDone { get; set; }

    /// <summary>Whether it was given up while a call had it: it ends as it ends, and is not tried again.</summary>
    public bool IsSkipped { get; set; }

    /// <summary>The next one of its key.</summary>
    public PendingDelivery? Next { get; set; }

    /// <summary>
    /// Its id: the one that its row has, else that of the event and the destination. A replay is a delivery of its own, which a receiver
    /// must not drop as a repeat, so its id has the replay's number too.
    /// </summary>
    /// <param name="sink">The sink's name.</param>
    public string IdOf(string sink)
    {
        if (Row is { } row)
        {
            return row.DeliveryId;
        }

        EventRecord record = Record!;
        string id = DeliveryId.Of(record.Id, sink, record.Destinations[Destination].Address);
        return record.ReplayedAt is null ? id : FormattableString.Invariant($"{id}.replay-{Sequence}");
    }
}
