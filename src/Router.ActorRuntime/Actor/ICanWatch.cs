#nullable disable annotations
namespace Akka.Actor;

/// <summary>Learns of the end of other actors.</summary>
public interface ICanWatch
{
    /// <summary>Asks for a <see cref="Terminated"/> when the subject stops.</summary>
    public IActorRef Watch(IActorRef subject);

    /// <summary>Asks for a message of one's own when the subject stops.</summary>
    public IActorRef WatchWith(IActorRef subject, object message);

    /// <summary>Takes it back.</summary>
    public IActorRef Unwatch(IActorRef subject);
}
