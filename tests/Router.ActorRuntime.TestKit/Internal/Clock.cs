namespace Akka.TestKit.Internal;

internal sealed class Clock : ITimeProvider
{
    public static readonly Clock Instance = new();

    private readonly long _start = TimeProvider.System.GetTimestamp();

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public TimeSpan MonotonicClock => TimeProvider.System.GetElapsedTime(_start);

    public TimeSpan HighResMonotonicClock => MonotonicClock;
}
