namespace Router.Actors.Agents.Connecting;

/// <summary>How long to wait before the next attempt: 100 ms, doubled each time, at most 5 s; each less up to a fifth of itself by chance.</summary>
/// <param name="jitter">Chance, from 0 to below 1.</param>
internal sealed class Backoff(Func<double> jitter)
{
    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Cap = TimeSpan.FromSeconds(5);

    private const double JitterShare = 0.2;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private TimeSpan _next = First;

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan Next()
    {
        TimeSpan wait = _next;
        _next = wait * 2 < Cap ? wait * 2 : Cap;
        return wait * (1 - (JitterShare * jitter()));
    }

    /// <summary>The next wait is the shortest again.</summary>
    public void Reset() => _next = First;
}
