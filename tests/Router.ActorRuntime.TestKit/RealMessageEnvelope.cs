#nullable disable annotations
namespace Akka.TestKit;

public class RealMessageEnvelope : MessageEnvelope
{
    /// <summary>Puts a message and its sender together.</summary>
    public RealMessageEnvelope(object message, IActorRef sender)
    {
        Message = message;
        Sender = sender!;
    }

    public override object Message { get; }

    public override IActorRef Sender { get; }

    public override string ToString() => $"<{Message}> from {Sender}";
}
