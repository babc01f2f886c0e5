#nullable disable
using System.Collections.Concurrent;

namespace Akka.Event;

/// <summary>Takes each event to those who subscribed to its class or to a class above it, once to each.</summary>
/// <typeparam name="TEvent">The events.</typeparam>
/// <typeparam name="TClassifier">What one subscribes to.</typeparam>
/// <typeparam name="TSubscriber">Who subscribes.</typeparam>
public abstract class EventBus<TEvent, TClassifier, TSubscriber>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TClassifier, List<Subscription<TSubscriber, TClassifier>>> _subscriptions = [];
    private volatile ConcurrentDictionary<TClassifier, TSubscriber[]> _subscribersByClass = new();

    /// <summary>Gives an event to its subscribers.</summary>
    public virtual void Publish(TEvent @event)
    {
        ConcurrentDictionary<TClassifier, TSubscriber[]> cache = _subscribersByClass;
        TClassifier classifier = GetClassifier(@event);
        if (!cache.TryGetValue(classifier, out TSubscriber[] subscribers))
        {
            subscribers = Find(@event, classifier);
            cache[classifier] = subscribers;
        }

        foreach (TSubscriber subscriber in subscribers)
        {
            Publish(@event, subscriber);
        }
    }

    /// <summary>Subscribes to a class; false when that is so already.</summary>
    public virtual bool Subscribe(TSubscriber subscriber, TClassifier classifier)
    {
        lock (_lock)
        {
            if (!_subscriptions.TryGetValue(classifier, out List<Subscription<TSubscriber, TClassifier>> subscriptions))
            {
                subscriptions = [];
                _subscriptions.Add(classifier, subscriptions);
            }

            if (subscriptions.Exists(subscription => subscription.Subscriber.Equals(subscriber)))
            {
                return false;
            }

            subscriptions.Add(new Subscription<TSubscriber, TClassifier>(subscriber));
            Forget();
            return true;
        }
    }

    /// <summary>Takes one subscription back, or a class below one; false when there was none.</summary>
    public virtual bool Unsubscribe(TSubscriber subscriber, TClassifier classifier)
    {
        lock (_lock)
        {
            bool changed = _subscriptions.TryGetValue(classifier, out List<Subscription<TSubscriber, TClassifier>> same)
                && same.RemoveAll(subscription => subscription.Subscriber.Equals(subscriber)) > 0;
            foreach ((TClassifier channel, List<Subscription<TSubscriber, TClassifier>> subscriptions) in _subscriptions)
            {
                if (!IsSubClassification(channel, classifier))
                {
                    continue;
                }

                foreach (Subscription<TSubscriber, TClassifier> subscription in subscriptions.Where(one => one.Subscriber.Equals(subscriber)))
                {
                    changed |= subscription.Unsubscriptions.Add(classifier);
                }
            }

            Forget();
            return changed;
        }
    }

    /// <summary>Takes all subscriptions back; false when there was none.</summary>
    public virtual bool Unsubscribe(TSubscriber subscriber)
    {
        lock (_lock)
        {
            int removed = _subscriptions.Values.Sum(list => list.RemoveAll(subscription => subscription.Subscriber.Equals(subscriber)));
            Forget();
            return removed > 0;
        }
    }

    /// <summary>Whether an event belongs to a class.</summary>
    protected abstract bool Classify(TEvent @event, TClassifier classifier);

    /// <summary>An event's own class.</summary>
    protected abstract TClassifier GetClassifier(TEvent @event);

    /// <summary>Whether the second class is the first or below it.</summary>
    protected abstract bool IsSubClassification(TClassifier parent, TClassifier child);

    /// <summary>Gives an event to one subscriber.</summary>
    protected abstract void Publish(TEvent @event, TSubscriber subscriber);

    /// <summary>The name of an object's type.</summary>
    protected string SimpleName(object source) => Logging.SimpleName(source);

    /// <summary>The name of a type.</summary>
    protected string SimpleName(Type source) => Logging.SimpleName(source);

    private TSubscriber[] Find(TEvent @event, TClassifier classifier)
    {
        lock (_lock)
        {
            return
            [
                .. _subscriptions.Where(channel => Classify(@event, channel.Key)).SelectMany(channel => channel.Value)
                    .Where(subscription => !subscription.Unsubscriptions.Any(excluded => IsSubClassification(excluded, classifier)))
                    .Select(subscription => subscription.Subscriber).Distinct(),
            ];
        }
    }

    private void Forget() => _subscribersByClass = new ConcurrentDictionary<TClassifier, TSubscriber[]>();
}
