namespace Akka.TestKit.Internal;

/// <summary>Counts the events that one of its filters takes.</summary>
internal sealed class MutedEvents(IReadOnlyList<Predicate<object>> filters)
{
    private readonly SemaphoreSlim _seen = new(0);

    public bool Offer(object logEvent)
    {
        if (!filters.Any(filter => filter(logEvent)))
        {
            return false;
        }

        _seen.Release();
        return true;
    }

    public async Task<int> Wait(int count, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TimeSpan start = Clock.Instance.MonotonicClock;
        for (int i = 0; i < count; i++)
        {
            TimeSpan left = start + timeout - Clock.Instance.MonotonicClock;
            left = left > TimeSpan.Zero ? left : TimeSpan.Zero;
            bool seen = Blocking.IsOn
                ? _seen.Wait(left, cancellationToken)
                : await _seen.WaitAsync(left, cancellationToken).ConfigureAwait(true);
            if (!seen)
            {
                return i;
            }
        }

        return count;
    }
}
