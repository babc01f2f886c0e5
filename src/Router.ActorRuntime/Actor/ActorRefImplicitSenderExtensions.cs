#nullable disable annotations
namespace Akka.Actor;

/// <summary>Telling with the current actor as the sender.</summary>
public static class ActorRefImplicitSenderExtensions
{
    /// <summary>Sends a message; the sender is the actor that runs now, if one does.</summary>
    public static void Tell(this IActorRef receiver, object message)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        receiver.Tell(message, ActorCell.CurrentSelfOrNoSender);
    }

    /// <summary>Sends a message on with its original sender.</summary>
    public static void Forward(this IActorRef receiver, object message)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        receiver.Tell(message, ActorCell.CurrentSenderOrNoSender);
    }
}
