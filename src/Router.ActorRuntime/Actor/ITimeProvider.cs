namespace Akka.Actor;

/// <summary>Tells the time.</summary>
public interface ITimeProvider
{
    /// <summary>The time of day.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Time since some start, never set back.</summary>
    public TimeSpan MonotonicClock { get; }

    /// <summary>The same, as exact as the machine has it.</summary>
    public TimeSpan HighResMonotonicClock { get; }
}
