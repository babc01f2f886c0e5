namespace Akka.Actor.Internal;

/// <summary>The reference to a path at which no actor is.</summary>
internal sealed class EmptyLocalActorRef(ActorSystemImpl system, ActorPath path) : MinimalActorRef, ISystemRef
{
    public override ActorPath Path => path;

    public ActorSystemImpl SystemImpl => system;

    internal override bool HasStopped => true;

    protected override void TellInternal(object message, IActorRef? sender) =>
        system.DeadLetterRef.Publish(message, sender, this);
}
