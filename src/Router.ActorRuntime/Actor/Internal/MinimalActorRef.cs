namespace Akka.Actor.Internal;

/// <summary>A reference without an actor behind it.</summary>
internal abstract class MinimalActorRef : InternalActorRefBase
{
    public override void SendSystemMessage(SystemMessage message)
    {
        // Who watches what is not there is told so.
        if (message is Watch watch)
        {
            watch.Watcher.SendSystemMessage(new DeathWatchNotification(watch.Watchee, existenceConfirmed: false));
        }
    }
}
