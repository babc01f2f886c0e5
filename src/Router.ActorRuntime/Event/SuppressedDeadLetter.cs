#nullable disable annotations
namespace Akka.Event;

/// <summary>A message that reached nobody and need not be reported.</summary>
public sealed class SuppressedDeadLetter : AllDeadLetters
{
    /// <summary>Wraps a message.</summary>
    public SuppressedDeadLetter(IDeadLetterSuppression message, IActorRef sender, IActorRef recipient)
        : base(message, sender ?? throw new ArgumentNullException(nameof(sender)), recipient ?? throw new ArgumentNullException(nameof(recipient)))
    {
    }
}
