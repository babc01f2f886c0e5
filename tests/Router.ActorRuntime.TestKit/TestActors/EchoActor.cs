#nullable disable annotations
namespace Akka.TestKit.TestActors;

/// <summary>Passes every message on to the test actor and, unless told otherwise, back to its sender.</summary>
public class EchoActor : ReceiveActor
{
    /// <summary>Made by <see cref="Props"/>.</summary>
    public EchoActor(TestKitBase testkit, bool echoBackToSenderAsWell = true)
    {
        ArgumentNullException.ThrowIfNull(testkit);
        ReceiveAny(message =>
        {
            IActorRef testActor = testkit.TestActor;
            if (echoBackToSenderAsWell && !testActor.Equals(Sender))
            {
                Sender.Forward(message);
            }

            testActor.Tell(message, Sender);
        });
    }

    /// <summary>Its props.</summary>
    public static Props Props(TestKitBase testkit, bool echoBackToSenderAsWell = true) =>
        Akka.Actor.Props.Create(() => new EchoActor(testkit, echoBackToSenderAsWell));
}
