namespace Router.Actors.Deliveries.Calls;

/// <summary>
/// Keeps a sink that refuses everything from flooding the log: within a minute the first ten dead letters are told one by one, the others
/// as a count at its end, and so on each minute until one was quiet. It knows no clock.
/// </summary>
internal sealed class DeadLetterReport
{
    /// <summary>How many are told one by one.</summary>
    public const int MostAlone = 10;

    /// <summary>The least time between two counts.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private DateTimeOffset _start = DateTimeOffset.MinValue;
    private int _alone;

    /// <summary>How many were not told yet.</summary>
    public long Untold { get; private set; }

    /// <summary>The last one's reason, while some are not told.</summary>
    public string LastReason { get; private set; } = "";

    /// <summary>When those are to be told.</summary>
    public DateTimeOffset Due => _start + Interval;

    /// <summary>There is one more.</summary>
    /// <returns>Whether it is to be told by itself, now.</returns>
    public bool Add(string reason, DateTimeOffset now)
    {
        if (Untold == 0 && now >= Due)
        {
            _start = now;
            _alone = 0;
        }

        if (_alone < MostAlone)
        {
            _alone++;
            return true;
        }

        Untold++;
        LastReason = reason;
        return false;
    }

    /// <summary>Those that were not told are told now; what comes within the next minute is counted again.</summary>
    public void Told(DateTimeOffset now)
    {
        Untold = 0;
        LastReason = "";
        _start = now;
    }
}
