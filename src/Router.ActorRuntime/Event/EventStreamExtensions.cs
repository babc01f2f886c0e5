#nullable disable annotations
namespace Akka.Event;

/// <summary>Subscribing by type argument.</summary>
public static class EventStreamExtensions
{
    /// <summary>Subscribes to a type, its heirs and what implements it.</summary>
    public static bool Subscribe<TChannel>(this EventStream eventStream, IActorRef subscriber)
    {
        ArgumentNullException.ThrowIfNull(eventStream);
        return eventStream.Subscribe(subscriber, typeof(TChannel));
    }

    /// <summary>Takes one subscription back.</summary>
    public static bool Unsubscribe<TChannel>(this EventStream eventStream, IActorRef subscriber)
    {
        ArgumentNullException.ThrowIfNull(eventStream);
        return eventStream.Unsubscribe(subscriber, typeof(TChannel));
    }
}
