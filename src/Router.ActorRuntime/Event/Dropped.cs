#nullable disable annotations
namespace Akka.Event;

/// <summary>A message that was dropped on purpose.</summary>
public sealed class Dropped : AllDeadLetters
{
    /// <summary>Wraps a message and says why.</summary>
    public Dropped(object message, string reason, IActorRef sender, IActorRef recipient)
        : base(message, sender, recipient)
    {
        Reason = reason;
    }

    /// <summary>Wraps a message of the current actor and says why.</summary>
    public Dropped(object message, string reason, IActorRef recipient)
        : this(message, reason, ActorRefs.NoSender, recipient)
    {
    }

    /// <summary>Why.</summary>
    public string Reason { get; }
}
