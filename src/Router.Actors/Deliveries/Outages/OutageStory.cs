namespace Router.Actors.Deliveries.Outages;

/// <summary>
/// The story of a sink's outage: since when, why, what was told of it, and when the sink is tried next. It knows no clock.
/// </summary>
internal sealed class OutageStory(Breaker breaker)
{
    private DateTimeOffset? _since;
    private DateTimeOffset? _notBefore;
    private string? _told;
    private int _lastCallBefore;

    /// <summary>Why the last delivery failed.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When the sink is tried next; <see langword="null"/> while it works.</summary>
    public DateTimeOffset? NextTry => breaker.Until;

    /// <summary>Whether an attempt may be made.</summary>
    public bool MayTry(DateTimeOffset now) => breaker.MayTry(now);

    /// <summary>A delivery failed, for a reason that may be an outage.</summary>
    public void Failed(string reason, DateTimeOffset? notBefore)
    {
        Reason = reason;
        _notBefore = notBefore;
    }

    /// <summary>Whether the end of a call says something new: what went out before the outage was known does not.</summary>
    /// <param name="call">The call's number.</param>
    public bool IsNews(int call) => _since is null || call > _lastCallBefore;

    /// <summary>The sink is down, or still is.</summary>
    /// <param name="now">The time.</param>
    /// <param name="lastCall">The number of the last call that went out.</param>
    /// <returns>Whether people have to hear of it: it is new, or has another reason.</returns>
    public bool GoOn(DateTimeOffset now, int lastCall)
    {
        bool isNews = _since is null || _told != Reason;
        _lastCallBefore = lastCall;
        _told = Reason;
        _since ??= now;
        breaker.Open(now, _notBefore);
        return isNews;
    }

    /// <summary>The sink works again.</summary>
    /// <returns>For how long it did not.</returns>
    public TimeSpan End(DateTimeOffset now)
    {
        TimeSpan length = now - _since!.Value;
        _since = null;
        breaker.Close();
        return length;
    }

    /// <summary>Somebody wants an attempt now.</summary>
    public void TryNow(DateTimeOffset now) => breaker.HalfOpen(now);
}
