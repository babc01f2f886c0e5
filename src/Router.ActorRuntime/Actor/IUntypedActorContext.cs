#nullable disable annotations
namespace Akka.Actor;

/// <summary>The context of an <see cref="UntypedActor"/>.</summary>
public interface IUntypedActorContext : IActorContext
{
    /// <summary>Replaces the behaviour.</summary>
    public void Become(UntypedReceive receive);

    /// <summary>Puts a behaviour on top of the present one.</summary>
    public void BecomeStacked(UntypedReceive receive);
}
