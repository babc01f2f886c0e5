namespace Router.Actors.Deliveries.Windows;

/// <summary>Chooses a key to try whether the sink works.</summary>
internal static class ProbeChoice
{
    /// <summary>
    /// Rather one that did not fail last, then the one whose failure is oldest, then one that fails while others arrive. Looks at all
    /// keys, so it is for outages only.
    /// </summary>
    /// <param name="chains">The keys.</param>
    /// <param name="suspect">The key that it must not be.</param>
    /// <param name="withFailing">Whether it may be one that has failed while others arrived.</param>
    public static KeyChain? Among(IEnumerable<KeyChain> chains, string? suspect, bool withFailing)
    {
        KeyChain? best = null;
        foreach (KeyChain chain in chains)
        {
            bool isFit = chain.IsReady && chain.Key != suspect && (withFailing || !chain.IsFailing);
            if (isFit && (best is null || Rank(chain).CompareTo(Rank(best)) < 0))
            {
                best = chain;
            }
        }

        return best;
    }

    private static (int Class, long Order) Rank(KeyChain chain) =>
        chain.IsFailing ? (2, chain.LastFailure) : chain.IsDoubtful ? (1, chain.LastFailure) : (0, chain.First!.Sequence);
}
