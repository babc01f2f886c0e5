#nullable disable annotations
namespace Akka.TestKit;

public abstract class MessageEnvelope
{
    public abstract object Message { get; }

    public abstract IActorRef Sender { get; }
}
