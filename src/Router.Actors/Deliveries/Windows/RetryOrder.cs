namespace Router.Actors.Deliveries.Windows;

/// <summary>Failing keys in the order of their next attempts.</summary>
internal sealed class RetryOrder
{
    private readonly PriorityQueue<KeyChain, DateTimeOffset> _chains = new();

    /// <summary>When the first one is tried again.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            // A key may have been put in again, or have healed: such entries are only found here.
            while (_chains.TryPeek(out KeyChain? chain, out DateTimeOffset at))
            {
                if (chain.IsFailing && !chain.IsDue && chain.RetryAt == at)
                {
                    return at;
                }

                _chains.Dequeue();
            }

            return null;
        }
    }

    /// <summary>A key has failed, and is tried again then.</summary>
    public void Add(KeyChain chain, DateTimeOffset at)
    {
        chain.IsDue = false;
        chain.RetryAt = at;
        _chains.Enqueue(chain, at);
    }

    /// <summary>The next key whose attempt has come; it is due from now on.</summary>
    public bool TryTake(DateTimeOffset now, out KeyChain chain)
    {
        chain = null!;
        if (Next is not { } at || at > now)
        {
            return false;
        }

        chain = _chains.Dequeue();
        chain.IsDue = true;
        return true;
    }
}
