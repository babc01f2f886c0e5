#nullable disable annotations
namespace Akka.TestKit.TestActors;

/// <summary>Sends every message back.</summary>
public class SimpleEchoActor : ReceiveActor
{
    /// <summary>Made by <see cref="Props"/>.</summary>
    public SimpleEchoActor()
    {
        ReceiveAny(message => Sender.Tell(message, ActorRefs.NoSender));
    }

    /// <summary>Its props.</summary>
    public static Props Props() => Akka.Actor.Props.Create(() => new SimpleEchoActor());
}
