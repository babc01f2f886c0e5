namespace Akka.Actor.Internal;

/// <summary>Takes every message of a system in silence.</summary>
internal sealed class IgnoreActorRef(ActorSystemImpl system, ActorPath path) : MinimalActorRef, ISystemRef
{
    public override ActorPath Path => path;

    public ActorSystemImpl SystemImpl => system;
}
