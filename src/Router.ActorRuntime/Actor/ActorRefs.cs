#nullable disable annotations
namespace Akka.Actor;

/// <summary>The references that stand for no actor.</summary>
public static class ActorRefs
{
    /// <summary>No sender: null.</summary>
    public static readonly IActorRef NoSender;

    /// <summary>The actor that is not there and takes everything in silence.</summary>
    public static readonly Nobody Nobody = Nobody.Instance;
}
