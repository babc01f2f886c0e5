namespace Router.Actors.Tests.Support;

/// <summary>A safety net for waits that should end at once: a test that hangs fails after a minute.</summary>
internal static class Limit
{
    public static CancellationToken Token => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
}
