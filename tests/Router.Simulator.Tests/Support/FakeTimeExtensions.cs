using Microsoft.Extensions.Time.Testing;

namespace Router.Simulator.Tests.Support;

/// <summary>Moves a test's clock.</summary>
internal static class FakeTimeExtensions
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Lets time pass until the task ends: whoever is about to wait may not have begun to, so one leap could pass it by.
    /// </summary>
    public static async Task<T> PassUntilAsync<T>(this FakeTimeProvider time, Task<T> task)
    {
        CancellationToken limit = Limit.Token;
        while (!task.IsCompleted)
        {
            limit.ThrowIfCancellationRequested();
            time.Advance(Step);
            await Task.Yield();
        }

        return await task;
    }
}
