namespace Akka.Actor.Internal;

/// <summary>Asks the root to mind the end of a guardian.</summary>
internal sealed record WatchChild(Akka.Actor.IActorRef Child);
