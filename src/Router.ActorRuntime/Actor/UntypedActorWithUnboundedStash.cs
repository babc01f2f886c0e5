#nullable disable annotations
namespace Akka.Actor;

/// <summary>An untyped actor with a stash.</summary>
public abstract class UntypedActorWithUnboundedStash : UntypedActor, IWithUnboundedStash
{
    /// <summary>The stash.</summary>
    public IStash Stash { get; set; }
}
