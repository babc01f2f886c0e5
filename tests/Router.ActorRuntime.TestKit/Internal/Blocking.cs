namespace Akka.TestKit.Internal;

/// <summary>Runs the awaiting form of a method so that it never leaves the thread: its waits block instead.</summary>
internal static class Blocking
{
    [ThreadStatic]
    private static int _depth;

    public static bool IsOn => _depth > 0;

    public static T Run<T>(Func<ValueTask<T>> function)
    {
        _depth++;
        try
        {
            return function().AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            _depth--;
        }
    }

    public static void Run(Func<Task> function) => Run(async () =>
    {
        await function().ConfigureAwait(true);
        return true;
    });

    public static async ValueTask Delay(TimeSpan time, CancellationToken cancellationToken = default)
    {
        if (IsOn)
        {
            using var never = new ManualResetEventSlim();
            never.Wait(time, cancellationToken);
        }
        else
        {
            await Task.Delay(time, TimeProvider.System, cancellationToken).ConfigureAwait(true);
        }
    }
}
