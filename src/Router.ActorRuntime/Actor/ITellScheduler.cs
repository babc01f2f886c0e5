#nullable disable annotations
namespace Akka.Actor;

/// <summary>Sends messages later.</summary>
public interface ITellScheduler
{
    /// <summary>Sends a message after a delay.</summary>
    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender);

    /// <summary>Sends a message after a delay, unless cancelled.</summary>
    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable);

    /// <summary>Sends a message again and again.</summary>
    public void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender);

    /// <summary>Sends a message again and again, until cancelled.</summary>
    public void ScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable);
}
