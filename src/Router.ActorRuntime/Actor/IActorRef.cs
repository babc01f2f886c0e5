#nullable disable annotations
namespace Akka.Actor;

/// <summary>A reference to an actor: the only way to reach it.</summary>
public interface IActorRef : ICanTell, IEquatable<IActorRef>, IComparable<IActorRef>, IComparable, ISurrogated
{
    /// <summary>The actor's path, with the uid of this incarnation of the name.</summary>
    public ActorPath Path { get; }
}
