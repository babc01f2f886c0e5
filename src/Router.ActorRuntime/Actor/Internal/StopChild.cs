namespace Akka.Actor.Internal;

/// <summary>Asks a guardian to stop a child.</summary>
internal sealed record StopChild(Akka.Actor.IActorRef Child);
