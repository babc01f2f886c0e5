namespace Akka.Actor.Internal;

/// <summary>Takes everything in silence.</summary>
internal sealed class NobodyRef : MinimalActorRef
{
    public override ActorPath Path { get; } = new RootActorPath(Address.AllSystems) / "Nobody";

    protected override void TellInternal(object message, IActorRef? sender)
    {
    }
}
