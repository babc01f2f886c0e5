#nullable disable annotations
namespace Akka.Actor;

/// <summary>A message with its sender.</summary>
public readonly struct Envelope
{
    /// <summary>Wraps a message.</summary>
    public Envelope(object message, IActorRef sender)
    {
        Message = message;
        Sender = sender;
    }

    /// <summary>Wraps a message; without a sender it comes from the system's dead letters.</summary>
    public Envelope(object message, IActorRef sender, ActorSystem system)
    {
        Message = message;
        Sender = sender ?? system?.DeadLetters;
    }

    /// <summary>The sender.</summary>
    public IActorRef Sender { get; }

    /// <summary>The message.</summary>
    public object Message { get; }

    /// <inheritdoc/>
    public override string ToString() => $"<{Message}> from {(Sender is null ? "NoSender" : Sender.ToString())}";
}
