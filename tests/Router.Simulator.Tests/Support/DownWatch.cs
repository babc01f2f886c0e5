namespace Router.Simulator.Tests.Support;

/// <summary>Waits for something that nobody announces, letting others work meanwhile.</summary>
internal sealed class DownWatch
{
    private readonly CancellationToken _limit = Limit.Token;

    public async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            _limit.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
