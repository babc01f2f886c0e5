#nullable disable annotations
namespace Akka.Actor;

/// <summary>A reference without an actor behind it.</summary>
public abstract class MinimalActorRef : InternalActorRefBase
{
    private protected MinimalActorRef()
    {
    }

    /// <summary>Nobody.</summary>
    public override IInternalActorRef Parent => Nobody.Instance;

    internal override void SendSystemMessage(SystemMessage message)
    {
        // Who watches what is not there is told so.
        if (message is Watch watch)
        {
            watch.Watcher.SendSystemMessage(new DeathWatchNotification(watch.Watchee, existenceConfirmed: false));
        }
    }

    /// <inheritdoc/>
    protected override void TellInternal(object message, IActorRef sender)
    {
    }
}
