#nullable disable annotations
namespace Akka.Actor;

/// <summary>Makes actors and finds them.</summary>
public interface IActorRefFactory
{
    /// <summary>Makes an actor; without a name it gets one of its own.</summary>
    public IActorRef ActorOf(Props props, string name = null);

    /// <summary>Selects actors by path.</summary>
    public ActorSelection ActorSelection(ActorPath actorPath);

    /// <summary>Selects actors by a path that may be relative and hold wildcards.</summary>
    public ActorSelection ActorSelection(string actorPath);
}
