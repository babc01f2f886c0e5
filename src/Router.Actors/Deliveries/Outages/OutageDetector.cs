namespace Router.Actors.Deliveries.Outages;

/// <summary>
/// Tells a sink that is down from a key that fails while the sink works. The first failure makes its key a suspect; then another key is
/// tried. When that arrives, the failure was the key's own; when it fails too, or there is no other, the sink is down. It knows no clock.
/// </summary>
internal sealed class OutageDetector
{
    private bool _isSuspectCertain;

    /// <summary>Whether the sink is down.</summary>
    public bool IsDown { get; private set; }

    /// <summary>The key that failed, while it is not known whether others do; nothing but a delivery of another key is tried then.</summary>
    public string? Suspect { get; private set; }

    /// <summary>A call has ended.</summary>
    /// <param name="outcomes">What came of its deliveries, in their order; at least one.</param>
    /// <returns>The keys that fail though the sink works.</returns>
    public IReadOnlyList<string> Ended(IReadOnlyList<KeyOutcome> outcomes)
    {
        List<string> failing = [];
        (string? doubtful, bool isCertain) = Judge(outcomes, failing);
        bool isAnswered = outcomes.Any(item => item.IsAnswered && item.Key != Suspect);
        if (IsDown)
        {
            // A batch that began well and then failed says that the sink went away again.
            IsDown = !outcomes[^1].IsAnswered && failing.Count == 0;
            return failing;
        }

        if (Suspect is { } suspect)
        {
            if (isAnswered)
            {
                Suspect = null;
                if (_isSuspectCertain && !failing.Contains(suspect))
                {
                    failing.Add(suspect);
                }
            }
            else if (doubtful is not null)
            {
                Suspect = null;
                IsDown = true;
                return failing;
            }
        }

        if (Suspect is null && doubtful is not null)
        {
            Suspect = doubtful;
            _isSuspectCertain = isCertain;
        }

        return failing;
    }

    /// <summary>There is no other key to try: the sink is taken to be down.</summary>
    public void GiveUpProbing() => Fall();

    /// <summary>What made a key the suspect is given up: nobody is one any more.</summary>
    public void Acquit() => Suspect = null;

    /// <summary>The sink is down for a reason of its own (it hangs).</summary>
    public void Fall()
    {
        Suspect = null;
        IsDown = true;
    }

    /// <summary>
    /// Sorts failed keys: one behind which another key was answered fails by itself; the first of the others is the doubtful one, for
    /// certain when it is the only one, since a batch may fail as a whole for one of its deliveries.
    /// </summary>
    private static (string? Doubtful, bool IsCertain) Judge(IReadOnlyList<KeyOutcome> outcomes, List<string> failing)
    {
        string? doubtful = null;
        bool isCertain = true;
        string? lastAnswered = null;
        string? otherAnswered = null;
        for (int i = outcomes.Count - 1; i >= 0; i--)
        {
            (string key, bool isAnswered) = outcomes[i];
            if (isAnswered)
            {
                otherAnswered = lastAnswered is not null && lastAnswered != key ? lastAnswered : otherAnswered;
                lastAnswered = key;
            }
            else if ((lastAnswered is not null && lastAnswered != key) || otherAnswered is not null)
            {
                if (!failing.Contains(key))
                {
                    failing.Add(key);
                }
            }
            else
            {
                isCertain = isCertain && (doubtful is null || doubtful == key);
                doubtful = key;
            }
        }

        return failing.Contains(doubtful!) ? (null, true) : (doubtful, isCertain);
    }
}
