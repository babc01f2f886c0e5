#nullable disable annotations
namespace Akka.Actor;

/// <summary>Whatever takes a message.</summary>
public interface ICanTell
{
    /// <summary>Sends a message and does not wait.</summary>
    /// <param name="message">The message; null is refused with <see cref="InvalidMessageException"/>.</param>
    /// <param name="sender">Who is answered; <see cref="ActorRefs.NoSender"/> for nobody.</param>
    public void Tell(object message, IActorRef sender);
}
