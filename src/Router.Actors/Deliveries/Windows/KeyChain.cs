namespace Router.Actors.Deliveries.Windows;

/// <summary>The deliveries of one key in their order; at most one call has some of them at a time, from the first on.</summary>
internal sealed class KeyChain(string key)
{
    public string Key { get; } = key;

    public PendingDelivery? First { get; set; }

    public PendingDelivery? Last { get; set; }

    /// <summary>The last one that a call has; <see langword="null"/> when none has.</summary>
    public PendingDelivery? LastInFlight { get; set; }

    /// <summary>How many of them are rows. While there are any, what comes is held behind them.</summary>
    public int Rows { get; set; }

    /// <summary>Whether the first one failed while the sink worked, and waits for its next attempt.</summary>
    public bool IsFailing { get; set; }

    /// <summary>Whether that attempt is due.</summary>
    public bool IsDue { get; set; }

    /// <summary>Whether the last attempt failed, for whatever reason: it is tried by itself then.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>Which failed attempt of the sink the last failure was, counted from 1.</summary>
    public long LastFailure { get; set; }

    /// <summary>Whether its first ones are being read from the journal.</summary>
    public bool IsLoading { get; set; }

    /// <summary>Whether it stands in the queue of what can go out.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Which taking of a batch took from it last.</summary>
    public long TakenBy { get; set; }

    /// <summary>When the first one is tried again.</summary>
    public DateTimeOffset RetryAt { get; set; }

    /// <summary>Whether its first delivery can go out.</summary>
    public bool IsReady => LastInFlight is null && !IsLoading && First?.Record is not null && (!IsFailing || IsDue);

    /// <summary>Whether its first delivery could, were it read from the journal.</summary>
    public bool NeedsLoading => LastInFlight is null && !IsLoading && First is { Record: null } && (!IsFailing || IsDue);

    public void Append(PendingDelivery delivery)
    {
        if (Last is null)
        {
            First = delivery;
        }
        else
        {
            Last.Next = delivery;
        }

        Last = delivery;
    }

    /// <summary>Puts one in its place by number, behind what a call has.</summary>
    public void Insert(PendingDelivery delivery)
    {
        PendingDelivery? before = LastInFlight;
        for (PendingDelivery? item = before is null ? First : before.Next; item is not null && item.Sequence < delivery.Sequence; item = item.Next)
        {
            before = item;
        }

        delivery.Next = before is null ? First : before.Next;
        if (before is null)
        {
            First = delivery;
        }
        else
        {
            before.Next = delivery;
        }

        Last = delivery.Next is null ? delivery : Last;
    }

    /// <summary>Lets go of all that no call has, while one has some.</summary>
    public void CutBehindCall()
    {
        LastInFlight!.Next = null;
        Last = LastInFlight;
    }

    /// <summary>Gives the next one to a call.</summary>
    public PendingDelivery TakeNext() => LastInFlight = LastInFlight is null ? First! : LastInFlight.Next!;

    /// <summary>Takes out those at the front that were in flight and are done.</summary>
    public void RemoveDone()
    {
        PendingDelivery? end = LastInFlight?.Next;
        PendingDelivery? kept = null;
        First = Keep(First, end, ref kept);
        if (end is null)
        {
            Last = kept;
        }

        LastInFlight = null;
    }

    private static PendingDelivery? Keep(PendingDelivery? from, PendingDelivery? end, ref PendingDelivery? kept)
    {
        PendingDelivery? first = null;
        for (PendingDelivery? item = from; !ReferenceEquals(item, end); item = item!.Next)
        {
            if (item!.IsDone)
            {
                continue;
            }

            if (kept is null)
            {
                first = item;
            }
            else
            {
                kept.Next = item;
            }

            kept = item;
        }

        if (kept is not null)
        {
            kept.Next = end;
        }

        return first ?? end;
    }
}
