#nullable disable annotations
namespace Akka.Actor;

/// <summary>A watched actor stopped and its watcher did not handle <see cref="Terminated"/>.</summary>
public class DeathPactException : AkkaException
{
    /// <summary>Makes one for the actor that stopped.</summary>
    public DeathPactException(IActorRef deadActor)
        : base($"Monitored actor [{deadActor}] terminated")
    {
        DeadActor = deadActor;
    }

    /// <summary>The actor that stopped.</summary>
    public IActorRef DeadActor { get; }
}
