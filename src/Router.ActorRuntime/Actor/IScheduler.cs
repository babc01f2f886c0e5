#nullable disable annotations
namespace Akka.Actor;

/// <summary>The system's clock and timers.</summary>
public interface IScheduler : ITellScheduler, ITimeProvider
{
    /// <summary>Runs code later.</summary>
    public IAdvancedScheduler Advanced { get; }
}
