#nullable disable annotations
namespace Akka.Actor;

/// <summary>Runs actions later, outside of any actor.</summary>
public interface IActionScheduler : IRunnableScheduler
{
    /// <summary>Runs an action after a delay, unless cancelled.</summary>
    public void ScheduleOnce(TimeSpan delay, Action action, ICancelable cancelable);

    /// <summary>Runs an action after a delay.</summary>
    public void ScheduleOnce(TimeSpan delay, Action action);

    /// <summary>Runs an action again and again, until cancelled.</summary>
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable cancelable);

    /// <summary>Runs an action again and again.</summary>
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action);
}
