#nullable disable annotations
namespace Akka.Actor;

/// <summary>An actor with timers that end with it.</summary>
public interface IWithTimers
{
    /// <summary>Set before the constructor's end; the actor only declares it.</summary>
    public ITimerScheduler Timers { get; set; }
}
