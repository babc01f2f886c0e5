namespace Router.Sinks.Bitrix24;

/// <summary>Lets one at a time work on a call or a client; a few, seldom, wait without need.</summary>
internal sealed class StripedLocks
{
    private const int Count = 32;

    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the turn; disposing of what it returns ends it.</summary>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        SemaphoreSlim turn = _locks[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(key) % Count];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
