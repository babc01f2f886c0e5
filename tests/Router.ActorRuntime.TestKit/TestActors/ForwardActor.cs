#nullable disable annotations
namespace Akka.TestKit.TestActors;

/// <summary>Forwards every message.</summary>
public class ForwardActor : ReceiveActor
{
    /// <summary>Made by <see cref="Props"/>.</summary>
    public ForwardActor(IActorRef target)
    {
        ReceiveAny(target.Forward);
    }

    /// <summary>Its props.</summary>
    public static Props Props(IActorRef target) => Akka.Actor.Props.Create(() => new ForwardActor(target));
}
