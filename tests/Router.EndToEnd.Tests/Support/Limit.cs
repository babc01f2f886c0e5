namespace Router.EndToEnd.Tests.Support;

/// <summary>A safety net for waits that should end at once: a test that hangs fails after a minute.</summary>
internal static class Limit
{
    public static TimeSpan Time { get; } = TimeSpan.FromSeconds(60);

    public static CancellationToken Token => new CancellationTokenSource(Time).Token;
}
