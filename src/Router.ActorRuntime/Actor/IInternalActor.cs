#nullable disable annotations
namespace Akka.Actor;

/// <summary>Gives an actor's context to those who help it.</summary>
public interface IInternalActor
{
    /// <summary>The context; only while the actor runs.</summary>
    public IActorContext ActorContext { get; }
}
