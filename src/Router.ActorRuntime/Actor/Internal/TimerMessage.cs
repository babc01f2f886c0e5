namespace Akka.Actor.Internal;

/// <summary>A tick: which timer of which incarnation it belongs to decides whether it still counts.</summary>
internal class TimerMessage(TimerScheduler owner, object key, int generation) : Akka.Event.IDeadLetterSuppression
{
    public TimerScheduler Owner => owner;

    public object Key => key;

    public int Generation => generation;
}
