namespace Router.Sinks.Telegram.Sending;

/// <summary>At most so many in any stretch of time. Decides only; the clock is the caller's.</summary>
internal sealed class SendWindow(int count, TimeSpan length)
{
    private readonly Queue<TimeSpan> _taken = new();

    /// <summary>Whether nothing of the past matters any more.</summary>
    public bool IsIdle => _taken.Count == 0;

    /// <summary>How long the next one has to wait; zero when it may go.</summary>
    public TimeSpan WaitAt(TimeSpan now)
    {
        while (_taken.TryPeek(out TimeSpan oldest) && oldest + length <= now)
        {
            _taken.Dequeue();
        }

        return _taken.Count < count ? TimeSpan.Zero : _taken.Peek() + length - now;
    }

    /// <summary>One goes.</summary>
    public void Take(TimeSpan now) => _taken.Enqueue(now);
}
