namespace Akka.TestKit.Internal;

/// <summary>Counts the lines that fit one of some filters, which it mutes until it is disposed of.</summary>
internal sealed class MatchedEvents : IUnmutableFilter
{
    private readonly SemaphoreSlim _seen = new(0);
    private readonly IReadOnlyList<EventFilterBase> _filters;
    private readonly ActorSystem _system;
    private int _count;

    public MatchedEvents(IReadOnlyList<EventFilterBase> filters, ActorSystem system)
    {
        _filters = filters;
        _system = system;
        foreach (EventFilterBase filter in filters)
        {
            filter.EventMatched += Count;
        }

        system.EventStream.Publish(new TestEvent.Mute(filters));
    }

    /// <summary>How many there were.</summary>
    public int ReceivedCount => Volatile.Read(ref _count);

    public void Unmute()
    {
        _system.EventStream.Publish(new TestEvent.Unmute(_filters));
        foreach (EventFilterBase filter in _filters)
        {
            filter.EventMatched -= Count;
        }
    }

    public void Dispose() => Unmute();

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

    private void Count(EventFilterBase eventFilter, LogEvent logEvent)
    {
        Interlocked.Increment(ref _count);
        _seen.Release();
    }
}
