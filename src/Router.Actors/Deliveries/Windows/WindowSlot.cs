namespace Router.Actors.Deliveries.Windows;

/// <summary>An event between the cursor and the furthest event read.</summary>
internal sealed class WindowSlot(long sequence, int count, DateTimeOffset readAt)
{
    public long Sequence { get; } = sequence;

    /// <summary>How many deliveries it has.</summary>
    public int Count { get; } = count;

    /// <summary>How many of them the cursor waits for.</summary>
    public int Open { get; set; } = count;

    public DateTimeOffset ReadAt { get; } = readAt;
}
