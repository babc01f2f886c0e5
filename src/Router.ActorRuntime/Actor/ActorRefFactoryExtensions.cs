#nullable disable annotations
namespace Akka.Actor;

/// <summary>Shorter ways to make and select actors.</summary>
public static class ActorRefFactoryExtensions
{
    /// <summary>Makes an actor whose constructor takes nothing.</summary>
    public static IActorRef ActorOf<TActor>(this IActorRefFactory factory, string name = null)
        where TActor : ActorBase, new()
    {
        ArgumentNullException.ThrowIfNull(factory);
        return factory.ActorOf(Props.Create<TActor>(), name);
    }

    /// <summary>Selects what a reference points at, by path.</summary>
    public static ActorSelection ActorSelection(this IActorRefFactory factory, IActorRef anchorRef, string actorPath)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return new ActorSelection(anchorRef, actorPath);
    }
}
