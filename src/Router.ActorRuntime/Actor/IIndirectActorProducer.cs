#nullable disable annotations
namespace Akka.Actor;

/// <summary>Makes actors in a way of its own.</summary>
public interface IIndirectActorProducer
{
    /// <summary>The type it makes.</summary>
    public Type ActorType { get; }

    /// <summary>Makes an instance; a new one each time.</summary>
    public ActorBase Produce();

    /// <summary>Takes an instance back that is not needed any more.</summary>
    public void Release(ActorBase actor);
}
