namespace Router.Actors.Deliveries.Windows;

/// <summary>Gives up all that a window has in hand. What a call has ends as it ends, and is not tried again.</summary>
internal sealed class WindowSkip(WindowChains chains, WindowRows rows, WindowCursor cursor)
{
    /// <summary>Gives up.</summary>
    /// <returns>How many deliveries, those of calls left out, and the lowest of their numbers; <see langword="null"/> when there are none.</returns>
    public (int Count, long? First) Run()
    {
        int count = 0;
        long? lowest = null;
        foreach (KeyChain chain in chains.All.ToArray())
        {
            PendingDelivery? waiting = Release(chain);
            for (PendingDelivery? item = waiting; item is not null; item = item.Next)
            {
                count++;
                lowest = item.Sequence < lowest ? item.Sequence : lowest ?? item.Sequence;
                rows.Settle(item);
                rows.Leave(item);
                cursor.Release(item);
                item.IsDone = true;
            }

            if (chain.LastInFlight is null)
            {
                chains.RemoveDone(chain);
            }
            else
            {
                chain.CutBehindCall();
            }
        }

        return (count, lowest);
    }

    /// <summary>What a call has is no longer waited for.</summary>
    /// <returns>The first delivery that no call has.</returns>
    private PendingDelivery? Release(KeyChain chain)
    {
        PendingDelivery? end = chain.LastInFlight?.Next;
        if (chain.LastInFlight is null)
        {
            return chain.First;
        }

        for (PendingDelivery? item = chain.First; !ReferenceEquals(item, end); item = item!.Next)
        {
            item!.IsSkipped = true;
            rows.Settle(item);
            cursor.Release(item);
        }

        return end;
    }
}
