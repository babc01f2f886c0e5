#nullable disable annotations
namespace Akka.Event;

/// <summary>A message that reached nobody.</summary>
public sealed class DeadLetter : AllDeadLetters
{
    /// <summary>Wraps a message.</summary>
    public DeadLetter(object message, IActorRef sender, IActorRef recipient)
        : base(message, sender ?? throw new ArgumentNullException(nameof(sender)), recipient ?? throw new ArgumentNullException(nameof(recipient)))
    {
    }
}
