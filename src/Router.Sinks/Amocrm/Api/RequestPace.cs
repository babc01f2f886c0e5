namespace Router.Sinks.Amocrm.Api;

/// <summary>Keeps requests at amoCRM's limit: seven within any second. Safe for any number of threads.</summary>
internal sealed class RequestPace(TimeProvider time) : IDisposable
{
    public const int PerSecond = 7;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly Queue<long> _sent = new(PerSecond);

    /// <summary>Ends when the next request may go out.</summary>
    /// <exception cref="OperationCanceledException">The caller's time was up.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            while (_sent.Count == PerSecond && Second - time.GetElapsedTime(_sent.Peek()) is var left && left > TimeSpan.Zero)
            {
                await Task.Delay(left, time, cancellationToken);
            }

            if (_sent.Count == PerSecond)
            {
                _sent.Dequeue();
            }

            _sent.Enqueue(time.GetTimestamp());
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
