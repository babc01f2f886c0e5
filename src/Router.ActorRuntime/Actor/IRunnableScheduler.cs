#nullable disable annotations
namespace Akka.Actor;

/// <summary>Runs runnables later, outside of any actor.</summary>
public interface IRunnableScheduler
{
    /// <summary>Runs it after a delay, unless cancelled.</summary>
    public void ScheduleOnce(TimeSpan delay, IRunnable action, ICancelable cancelable);

    /// <summary>Runs it after a delay.</summary>
    public void ScheduleOnce(TimeSpan delay, IRunnable action);

    /// <summary>Runs it again and again, until cancelled.</summary>
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable cancelable);

    /// <summary>Runs it again and again.</summary>
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action);
}
