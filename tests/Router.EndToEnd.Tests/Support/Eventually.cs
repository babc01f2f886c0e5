namespace Router.EndToEnd.Tests.Support;

/// <summary>Waits for what another process does.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks until the answer is yes.</summary>
    /// <param name="condition">The question.</param>
    /// <param name="describe">What to tell when the answer was never yes.</param>
    public static Task TrueAsync(Func<bool> condition, Func<string> describe) => TrueAsync(() => Task.FromResult(condition()), describe);

    /// <inheritdoc cref="TrueAsync(Func{bool}, Func{string})"/>
    public static async Task TrueAsync(Func<Task<bool>> condition, Func<string> describe)
    {
        using var timer = new PeriodicTimer(Interval);
        CancellationToken limit = Limit.Token;
        while (!await condition())
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException(describe());
            }

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
