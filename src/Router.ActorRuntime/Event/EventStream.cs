using System.Collections.Concurrent;

namespace Akka.Event;

/// <summary>Takes events to whoever subscribed to their type.</summary>
public class EventStream : LoggingBus
{
    private readonly Lock _lock = new();
    private readonly bool _debug;
    private volatile Subscription[] _subscriptions = [];
    private volatile ConcurrentDictionary<Type, IActorRef[]> _subscribersByType = new();

    /// <summary>Makes it.</summary>
    public EventStream(bool debug)
    {
        _debug = debug;
    }

    /// <inheritdoc/>
    public override bool Subscribe(IActorRef subscriber, Type channel)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(channel);
        var subscription = new Subscription(subscriber, channel);
        if (Unwrap(subscriber) is { } local)
        {
            local.Cell.HasSubscriptions = true;
        }

        lock (_lock)
        {
            if (_subscriptions.Contains(subscription))
            {
                return false;
            }

            Replace([.. _subscriptions, subscription]);
        }

        // It may have stopped in between; then nobody else takes the subscription away.
        if ((subscriber as IInternalActorRef)?.HasStopped == true)
        {
            Unsubscribe(subscriber);
        }

        if (_debug)
        {
            Publish(new Debug(nameof(EventStream), GetType(), $"subscribing {subscriber} to channel {channel}"));
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Unsubscribe(IActorRef subscriber, Type channel) =>
        Remove(subscription => subscription.Channel == channel && subscription.Subscriber.Equals(subscriber));

    /// <inheritdoc/>
    public override bool Unsubscribe(IActorRef subscriber) => Remove(subscription => subscription.Subscriber.Equals(subscriber));

    /// <inheritdoc/>
    public override void Publish(object @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ConcurrentDictionary<Type, IActorRef[]> cache = _subscribersByType;
        IActorRef[] subscribers = cache.GetOrAdd(@event.GetType(), Find);
        foreach (IActorRef subscriber in subscribers)
        {
            // The dead letter of a subscriber to dead letters must not make the next one.
            if ((subscriber as IInternalActorRef)?.HasStopped != true)
            {
                subscriber.Tell(@event, ActorRefs.NoSender);
            }
        }
    }

    private static LocalActorRef? Unwrap(IActorRef subscriber) => subscriber as LocalActorRef;

    private IActorRef[] Find(Type type) =>
        [.. _subscriptions.Where(subscription => subscription.Channel.IsAssignableFrom(type)).Select(s => s.Subscriber).Distinct()];

    private bool Remove(Predicate<Subscription> which)
    {
        lock (_lock)
        {
            Subscription[] left = [.. _subscriptions.Where(subscription => !which(subscription))];
            if (left.Length == _subscriptions.Length)
            {
                return false;
            }

            Replace(left);
            return true;
        }
    }

    private void Replace(Subscription[] subscriptions)
    {
        _subscriptions = subscriptions;
        _subscribersByType = new ConcurrentDictionary<Type, IActorRef[]>();
    }

    private sealed record Subscription(IActorRef Subscriber, Type Channel);
}
