namespace Router.Actors.Deliveries.Windows;

/// <summary>Whose turn it is: keys that can go out, keys that wait for their next attempt, and keys that have to be read from the journal.</summary>
internal sealed class KeyTurns
{
    private readonly ReadyKeys _ready = new();
    private readonly RetryOrder _retries = new();
    private readonly RowLoads _loads = new();

    /// <summary>How many keys wait for the next attempt of their first delivery.</summary>
    public int Failing { get; private set; }

    /// <summary>When the first of them is tried again.</summary>
    public DateTimeOffset? NextRetry => _retries.Next;

    /// <summary>Something about a key has changed: it is queued for what it needs next.</summary>
    public void Queue(KeyChain chain)
    {
        if (chain.NeedsLoading)
        {
            _loads.Add(chain);
        }
        else
        {
            _ready.Add(chain);
        }
    }

    /// <summary>Takes what goes out next: in order, of keys that are not out already; one that failed last goes by itself.</summary>
    public void Take(List<PendingDelivery> batch, int most) => _ready.Take(batch, most);

    /// <summary>The next key whose first deliveries have to be read from the journal, and their numbers.</summary>
    public bool TryTakeLoad(out KeyChain chain, out List<long> sequences) => _loads.TryTake(out chain, out sequences);

    /// <summary>The first delivery of a key failed while the sink works: it is tried again then, and the key waits for it.</summary>
    public void Fail(KeyChain chain, DateTimeOffset retryAt)
    {
        Failing += chain.IsFailing ? 0 : 1;
        chain.IsFailing = true;
        _retries.Add(chain, retryAt);
    }

    /// <summary>A row of an earlier run waited for its next attempt: it is due.</summary>
    public void FailedBefore(KeyChain chain)
    {
        Failing++;
        chain.IsFailing = true;
        chain.IsDue = true;
    }

    /// <summary>The key has another first delivery, or none: it does not fail any more.</summary>
    public void Heal(KeyChain chain)
    {
        Failing -= chain.IsFailing ? 1 : 0;
        chain.IsFailing = false;
        chain.IsDue = false;
    }

    /// <summary>Failing keys whose next attempt has come may go out.</summary>
    public void Wake(DateTimeOffset now)
    {
        while (_retries.TryTake(now, out KeyChain chain))
        {
            Queue(chain);
        }
    }
}
