namespace Router.Sinks.Tests.Exec;

/// <summary>How long a test of processes waits before it is a failure.</summary>
internal static class Limit
{
    public static CancellationToken Token => new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System).Token;
}
