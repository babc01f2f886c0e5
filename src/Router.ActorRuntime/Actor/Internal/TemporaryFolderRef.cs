namespace Akka.Actor.Internal;

/// <summary>Where the references of Asks are.</summary>
internal sealed class TemporaryFolderRef(ActorSystemImpl system) : MinimalActorRef, ISystemRef
{
    public override ActorPath Path => system.TemporaryPath;

    public ActorSystemImpl SystemImpl => system;

    internal override IInternalActorRef? FindChild(string name) => system.FindTemporary(name);

    protected override void TellInternal(object message, IActorRef? sender) => system.DeadLetterRef.Publish(message, sender, this);
}
