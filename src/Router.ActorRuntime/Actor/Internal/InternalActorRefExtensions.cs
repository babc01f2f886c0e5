namespace Akka.Actor.Internal;

/// <summary>From what users hold to what the runtime needs.</summary>
internal static class InternalActorRefExtensions
{
    public static IInternalActorRef AsInternal(this IActorRef actorRef) =>
        actorRef as IInternalActorRef
        ?? throw new NotSupportedException($"[{actorRef}] is no reference of this runtime.");
}
