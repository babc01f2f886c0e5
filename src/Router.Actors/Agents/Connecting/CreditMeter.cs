namespace Router.Actors.Agents.Connecting;

/// <summary>
/// Counts what is read and not yet journaled. Half of the limit is worth a warning, once until a quarter is left; at the limit reading
/// stops, and below half it goes on.
/// </summary>
/// <param name="limit">The limit in bytes, above 0.</param>
internal sealed class CreditMeter(long limit)
{
    private bool _isWarned;

    /// <summary>Bytes that are read and not journaled.</summary>
    public long Used { get; private set; }

    /// <summary>Whether nothing more is to be read.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>So much was read.</summary>
    public CreditChange Take(long bytes)
    {
        Used += bytes;
        if (!IsStopped && Used >= limit)
        {
            IsStopped = true;
            _isWarned = true;
            return CreditChange.Stopped;
        }

        if (!_isWarned && Used >= limit / 2)
        {
            _isWarned = true;
            return CreditChange.Half;
        }

        return CreditChange.None;
    }

    /// <summary>So much is in the journal.</summary>
    public CreditChange GiveBack(long bytes)
    {
        Used -= bytes;
        if (Used < limit / 4)
        {
            _isWarned = false;
        }

        if (IsStopped && Used < limit / 2)
        {
            IsStopped = false;
            return CreditChange.Resumed;
        }

        return CreditChange.None;
    }
}
