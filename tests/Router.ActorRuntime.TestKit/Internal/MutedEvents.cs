namespace Akka.TestKit.Internal;

/// <summary>Counts the events that one of its filters takes.</summary>
internal sealed class MutedEvents(IReadOnlyList<Predicate<object>> filters)
{
    private readonly SemaphoreSlim _seen = new(0);
    private int _count;

    /// <summary>How many there were.</summary>
    public int Count => Volatile.Read(ref _count);

    public bool Offer(object logEvent)
    {
        if (!filters.Any(filter => filter(logEvent)))
        {
            return false;
        }

        Interlocked.Increment(ref _count);
        _seen.Release();
        return true;
    }

    /// <summary>Waits until there were so many.</summary>
    public async Task Wait(int count, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TimeSpan start = Clock.Instance.MonotonicClock;
        bool seen = true;
        for (int i = 0; seen && i < count; i++)
        {
            TimeSpan left = start + timeout - Clock.Instance.MonotonicClock;
            left = left > TimeSpan.Zero ? left : TimeSpan.Zero;
            seen = Blocking.IsOn
                ? _seen.Wait(left, cancellationToken)
                : await _seen.WaitAsync(left, cancellationToken).ConfigureAwait(true);
        }
    }
}
