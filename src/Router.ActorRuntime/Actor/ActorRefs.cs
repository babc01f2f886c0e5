namespace Akka.Actor;

/// <summary>The references that stand for no actor.</summary>
public static class ActorRefs
{
    /// <summary>No sender.</summary>
    public static readonly IActorRef NoSender = null!;

    /// <summary>The actor that is not there and takes everything in silence.</summary>
    public static readonly IActorRef Nobody = new NobodyRef();
}
