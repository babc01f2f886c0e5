namespace Akka.Actor.Internal;

/// <summary>Stands above the root and learns of its end.</summary>
internal sealed class RootParentRef(ActorPath rootPath, Action stopped) : MinimalActorRef
{
    public override ActorPath Path { get; } = rootPath / "_Root-guardian's-parent";

    internal override void SendSystemMessage(SystemMessage message)
    {
        if (message is DeathWatchNotification)
        {
            stopped();
        }
    }
}
