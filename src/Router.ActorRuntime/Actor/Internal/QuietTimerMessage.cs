namespace Akka.Actor.Internal;

/// <summary>A tick whose message does not start the receive time-out anew.</summary>
internal sealed class QuietTimerMessage(TimerScheduler owner, object key, int generation)
    : TimerMessage(owner, key, generation), INotInfluenceReceiveTimeout;
