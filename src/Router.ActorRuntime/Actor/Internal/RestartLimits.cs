namespace Akka.Actor.Internal;

/// <summary>Limits as the strategies take them.</summary>
internal static class RestartLimits
{
    public static int Milliseconds(TimeSpan? range) =>
        range is { } span && span != Timeout.InfiniteTimeSpan ? (int)Math.Min(int.MaxValue, span.TotalMilliseconds) : -1;
}
