#nullable disable annotations
namespace Akka.Actor;

/// <summary>
/// Timers by key. A timer started with a key that runs replaces it; after cancelling or replacing, no message of the old one comes,
/// not even one that waits in the mailbox. All end with the actor's instance.
/// </summary>
public interface ITimerScheduler
{
    /// <summary>Sends a message to the actor again and again, first after one interval.</summary>
    public void StartPeriodicTimer(object key, object msg, TimeSpan interval);

    /// <summary>The same with a sender.</summary>
    public void StartPeriodicTimer(object key, object msg, TimeSpan interval, IActorRef sender);

    /// <summary>Sends a message to the actor again and again, first after a delay of its own.</summary>
    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval);

    /// <summary>The same with a sender.</summary>
    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval, IActorRef sender);

    /// <summary>Sends a message to the actor once.</summary>
    public void StartSingleTimer(object key, object msg, TimeSpan timeout);

    /// <summary>The same with a sender.</summary>
    public void StartSingleTimer(object key, object msg, TimeSpan timeout, IActorRef sender);

    /// <summary>The keys of the timers that run.</summary>
    public IReadOnlyCollection<object> ActiveTimers { get; }

    /// <summary>Whether the timer runs.</summary>
    public bool IsTimerActive(object key);

    /// <summary>Ends a timer.</summary>
    public void Cancel(object key);

    /// <summary>Ends all timers.</summary>
    public void CancelAll();
}
