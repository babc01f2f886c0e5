namespace Router.Sinks.Telegram.Sending;

/// <summary>How long one call may wait in all, so that it ends well before its time-out.</summary>
internal sealed class Patience(TimeSpan left)
{
    /// <summary>What a call has: a group's whole minute, and half of the time-out.</summary>
    public static readonly TimeSpan OfCall = TimeSpan.FromMinutes(1);

    private TimeSpan _left = left;

    /// <summary>Spends some of it; says whether there was enough.</summary>
    public bool Spend(TimeSpan time)
    {
        if (time > _left)
        {
            return false;
        }

        _left -= time;
        return true;
    }
}
