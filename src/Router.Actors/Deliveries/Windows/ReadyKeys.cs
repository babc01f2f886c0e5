namespace Router.Actors.Deliveries.Windows;

/// <summary>Keys whose first delivery can go out, in the order of these deliveries.</summary>
internal sealed class ReadyKeys
{
    private readonly PriorityQueue<KeyChain, long> _chains = new();
    private long _takes;

    /// <summary>Puts a key in, if it is ready and not in it.</summary>
    public void Add(KeyChain chain)
    {
        if (!chain.IsQueued && chain.IsReady)
        {
            Enqueue(chain, chain.First!);
        }
    }

    /// <summary>Takes what goes out next: in order, of keys that are not out already; one that failed last goes by itself.</summary>
    public void Take(List<PendingDelivery> batch, int most)
    {
        _takes++;
        while (batch.Count < most && _chains.TryDequeue(out KeyChain? chain, out _))
        {
            chain.IsQueued = false;
            if (chain.TakenBy != _takes && !chain.IsReady)
            {
                continue;
            }

            bool isAlone = chain.IsDoubtful || chain.IsFailing;
            if (isAlone && batch.Count > 0)
            {
                Add(chain);
                return;
            }

            chain.TakenBy = _takes;
            PendingDelivery taken = chain.TakeNext();
            batch.Add(taken);
            if (isAlone)
            {
                return;
            }

            if (taken.Next is { Record: not null } next)
            {
                Enqueue(chain, next);
            }
        }
    }

    private void Enqueue(KeyChain chain, PendingDelivery next)
    {
        chain.IsQueued = true;
        _chains.Enqueue(chain, next.Sequence);
    }
}
