namespace Router.Actors.OwnEvents;

/// <summary>
/// Whether the journal's disk is nearly full: less than 1 GB or 2 % of it is free, whichever is more. It is told once, and again only after a
/// quarter more than that was free, so that a disk at the limit does not tell at every file.
/// </summary>
internal sealed class DiskWatch
{
    private const long LeastFree = 1024 * 1024 * 1024;
    private const double LeastShare = 0.02;
    private const double Recovered = 1.25;

    private bool _isLow;

    /// <summary>Takes note of the room that there is.</summary>
    /// <returns>Whether people are to hear that it is little.</returns>
    public bool IsNewlyLow(DiskSpace space)
    {
        double limit = Math.Max(LeastFree, space.Total * LeastShare);
        bool wasLow = _isLow;
        _isLow = space.Free < (wasLow ? limit * Recovered : limit);
        return _isLow && !wasLow;
    }
}
