namespace Akka.Actor.Internal;

/// <summary>Orders to a reference, as system messages.</summary>
internal static class InternalActorRefExtensions
{
    public static IInternalActorRef AsInternal(this IActorRef actorRef) =>
        actorRef as IInternalActorRef
        ?? throw new NotSupportedException($"[{actorRef}] is no reference of this runtime.");

    public static void Stop(this IInternalActorRef actorRef) => actorRef.SendSystemMessage(new Terminate());

    public static void Suspend(this IInternalActorRef actorRef) => actorRef.SendSystemMessage(new Suspend());

    public static void Resume(this IInternalActorRef actorRef, Exception? causedByFailure) =>
        actorRef.SendSystemMessage(new Resume(causedByFailure));

    public static void Restart(this IInternalActorRef actorRef, Exception cause) => actorRef.SendSystemMessage(new Recreate(cause));
}
