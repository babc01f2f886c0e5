using System.Runtime.InteropServices;

namespace Router.Actors.Deliveries.Windows;

/// <summary>The keys that have deliveries in hand.</summary>
/// <param name="turns">Whose turn it is.</param>
internal sealed class WindowChains(KeyTurns turns)
{
    private readonly Dictionary<string, KeyChain> _chains = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<KeyChain> All => _chains.Values;

    /// <summary>The deliveries of a key; <see langword="null"/> when there are none.</summary>
    public KeyChain? Find(string key) => _chains.GetValueOrDefault(key);

    /// <summary>The deliveries of a key, which may be a new one.</summary>
    public KeyChain Of(string key)
    {
        ref KeyChain? chain = ref CollectionsMarshal.GetValueRefOrAddDefault(_chains, key, out _);
        return chain ??= new KeyChain(key);
    }

    /// <summary>Takes out what is done at the front of a key. With another first delivery the key does not fail any more.</summary>
    /// <returns>Whether it has another first delivery, or none.</returns>
    public bool RemoveDone(KeyChain chain)
    {
        PendingDelivery? first = chain.First;
        chain.RemoveDone();
        if (chain.First is null && Find(chain.Key) == chain)
        {
            _chains.Remove(chain.Key);
        }

        if (ReferenceEquals(first, chain.First))
        {
            return false;
        }

        turns.Heal(chain);
        return true;
    }
}
