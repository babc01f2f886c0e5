using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Deliveries.Windows;

/// <summary>A delivery that is not done with; a link in the chain of its key.</summary>
internal sealed class PendingDelivery(KeyChain chain, long sequence, int destination)
{
    public KeyChain Chain { get; } = chain;

    public long Sequence { get; } = sequence;

    public int Destination { get; } = destination;

    /// <summary>The event; <see langword="null"/> while only the journal has it.</summary>
    public EventRecord? Record { get; set; }

    /// <summary>When it was read; for a row of an earlier run, since when it is a row.</summary>
    public DateTimeOffset ReadAt { get; set; }

    /// <summary>When it was first handed out.</summary>
    public DateTimeOffset? FirstTried { get; set; }

    /// <summary>How often it failed while the sink worked.</summary>
    public int Attempts { get; set; }

    /// <summary>The last failure's reason.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The earliest next attempt that the receiver named.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Its row, when the cursor does not wait for it.</summary>
    public DeliveryRow? Row { get; set; }

    /// <summary>Its event's place in the window, when the cursor waits for it.</summary>
    public WindowSlot? Slot { get; set; }

    /// <summary>Whether it arrived or is a dead letter.</summary>
    public bool IsDone { get; set; }

    /// <summary>The next one of its key.</summary>
    public PendingDelivery? Next { get; set; }
}
