#nullable disable annotations
namespace Akka.Actor;

/// <summary>An untyped actor with a stash.</summary>
public abstract class UntypedActorWithStash : UntypedActor, IWithStash
{
    /// <summary>The stash.</summary>
    public IStash Stash { get; set; }
}
