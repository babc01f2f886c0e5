#nullable disable annotations
namespace Akka.Actor;

/// <summary>Questions to a reference.</summary>
public static class ActorRefExtensions
{
    /// <summary>Whether the reference is null or <see cref="ActorRefs.Nobody"/>.</summary>
    public static bool IsNobody(this IActorRef actorRef) => actorRef is null || actorRef.Equals(ActorRefs.Nobody);

    /// <summary>The reference, or another when it is nobody.</summary>
    public static IActorRef GetOrElse(this IActorRef actorRef, Func<IActorRef> elseValue)
    {
        ArgumentNullException.ThrowIfNull(elseValue);
        return actorRef.IsNobody() ? elseValue() : actorRef;
    }
}
