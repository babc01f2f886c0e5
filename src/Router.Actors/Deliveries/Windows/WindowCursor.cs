using Router.Actors.Journaling;

namespace Router.Actors.Deliveries.Windows;

/// <summary>The events from the cursor to the furthest one read: the cursor passes what is settled, up to the first gap.</summary>
/// <param name="cursor">Where it stands.</param>
/// <param name="changes">Where it is written down.</param>
internal sealed class WindowCursor(long cursor, PendingProgress changes)
{
    private readonly Queue<WindowSlot> _slots = new();

    /// <summary>All at or below is settled.</summary>
    public long Cursor { get; private set; } = cursor;

    /// <summary>The last number that was read.</summary>
    public long Through { get; private set; } = cursor;

    /// <summary>How many deliveries lie between, settled ones too.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them it waits for.</summary>
    public int Open { get; private set; }

    /// <summary>When the first event that it has not passed was read.</summary>
    public DateTimeOffset? Oldest => _slots.TryPeek(out WindowSlot? slot) ? slot.ReadAt : null;

    /// <summary>An event has deliveries that it waits for.</summary>
    public WindowSlot Add(long sequence, int count, DateTimeOffset readAt)
    {
        var slot = new WindowSlot(sequence, count, readAt);
        _slots.Enqueue(slot);
        Count += count;
        Open += count;
        return slot;
    }

    /// <summary>It need not wait for this delivery: it is settled, or a row. <see cref="Move"/> has to follow.</summary>
    public void Release(PendingDelivery delivery)
    {
        if (delivery.Slot is { } slot)
        {
            delivery.Slot = null;
            slot.Open--;
            Open--;
        }
    }

    /// <summary>Everything up to here was read.</summary>
    public void Look(long through)
    {
        Through = Math.Max(Through, through);
        Move();
    }

    /// <summary>Passes what is settled, up to the first gap.</summary>
    public void Move()
    {
        while (_slots.TryPeek(out WindowSlot? slot) && slot.Open == 0)
        {
            _slots.Dequeue();
            Count -= slot.Count;
            Cursor = slot.Sequence;
        }

        if (_slots.Count == 0)
        {
            Cursor = Through;
        }

        changes.Move(Cursor);
    }
}
