namespace Router.Actors.Deliveries.Outages;

/// <summary>
/// Keeps a sink that is down from being called: open for a while after each failure, then half open for one attempt. It knows no clock.
/// </summary>
internal sealed class Breaker(RetryDelay delay)
{
    private int _failures;

    /// <summary>Until when nothing is tried; <see langword="null"/> while the sink works.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Whether an attempt may be made.</summary>
    public bool MayTry(DateTimeOffset now) => Until is not { } until || until <= now;

    /// <summary>An attempt failed: the next one comes after the back-off, and not before the moment that the receiver named.</summary>
    public void Open(DateTimeOffset now, DateTimeOffset? notBefore)
    {
        DateTimeOffset until = now + delay.After(++_failures);
        Until = notBefore > until ? notBefore : until;
    }

    /// <summary>Somebody wants an attempt now.</summary>
    public void HalfOpen(DateTimeOffset now) => Until = Until is null ? null : now;

    /// <summary>An attempt succeeded.</summary>
    public void Close()
    {
        _failures = 0;
        Until = null;
    }
}
