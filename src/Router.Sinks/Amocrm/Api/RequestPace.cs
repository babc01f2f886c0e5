namespace Router.Sinks.Amocrm.Api;

/// <summary>
/// Keeps requests at amoCRM's limit: seven within any second. A request counts until a second after its answer, so that however long it was
/// on its way, no eighth arrives within a second of it. Safe for any number of threads.
/// </summary>
internal sealed class RequestPace(TimeProvider time) : IDisposable
{
    public const int PerSecond = 7;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly Lock _lock = new();
    private readonly Queue<long> _answered = new(PerSecond);
    private int _running;

    /// <summary>Sends a request when it may go out.</summary>
    /// <exception cref="OperationCanceledException">The caller's time was up before.</exception>
    public async Task<T> SendAsync<T>(Func<Task<T>> send, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        try
        {
            return await send();
        }
        finally
        {
            lock (_lock)
            {
                _running--;
                _answered.Enqueue(time.GetTimestamp());
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            while (LeftToWait() is { } left)
            {
                await Task.Delay(left, time, cancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>How long the next request has to wait; <see langword="null"/> when it may go, and then it counts.</summary>
    private TimeSpan? LeftToWait()
    {
        lock (_lock)
        {
            while (_answered.TryPeek(out long answered) && time.GetElapsedTime(answered) >= Second)
            {
                _answered.Dequeue();
            }

            if (_running + _answered.Count < PerSecond)
            {
                _running++;
                return null;
            }

            return _answered.TryPeek(out long oldest) ? Second - time.GetElapsedTime(oldest) : Second;
        }
    }
}
