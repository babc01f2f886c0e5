namespace Router.Actors.Deliveries.Windows;

/// <summary>Keys whose first deliveries are rows that have to be read back from the journal before they can go out, in turn.</summary>
internal sealed class RowLoads
{
    private const int AtOnce = 64;

    private readonly Queue<KeyChain> _waiting = new();

    public void Add(KeyChain chain) => _waiting.Enqueue(chain);

    /// <summary>The next key, and the numbers of its first deliveries; a key that fails has only its first one tried.</summary>
    public bool TryTake(out KeyChain chain, out List<long> sequences)
    {
        sequences = [];
        while (_waiting.TryDequeue(out chain!))
        {
            if (!chain.NeedsLoading)
            {
                continue;
            }

            int most = chain.IsFailing ? 1 : AtOnce;
            for (PendingDelivery? item = chain.First; item is { Record: null } && sequences.Count < most; item = item.Next)
            {
                sequences.Add(item.Sequence);
            }

            chain.IsLoading = true;
            return true;
        }

        return false;
    }
}
