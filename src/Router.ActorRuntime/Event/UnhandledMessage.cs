#nullable disable annotations
namespace Akka.Event;

/// <summary>A message that its receiver did not handle.</summary>
public sealed class UnhandledMessage : AllDeadLetters
{
    /// <summary>Wraps a message.</summary>
    public UnhandledMessage(object message, IActorRef sender, IActorRef recipient)
        : base(message, sender, recipient)
    {
    }
}
