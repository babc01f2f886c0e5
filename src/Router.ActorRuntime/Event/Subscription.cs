#nullable disable
namespace Akka.Event;

/// <summary>A subscriber to a channel, and the channels below it that it does not want.</summary>
/// <typeparam name="TSubscriber">Who subscribes.</typeparam>
/// <typeparam name="TClassifier">What one subscribes to.</typeparam>
public class Subscription<TSubscriber, TClassifier>
{
    /// <summary>Makes one with exclusions.</summary>
    public Subscription(TSubscriber subscriber, IEnumerable<TClassifier> unsubscriptions)
    {
        Subscriber = subscriber;
        Unsubscriptions = new HashSet<TClassifier>(unsubscriptions);
    }

    /// <summary>Makes one to all of a channel.</summary>
    public Subscription(TSubscriber subscriber)
        : this(subscriber, [])
    {
    }

    /// <summary>Who subscribed.</summary>
    public TSubscriber Subscriber { get; }

    /// <summary>What below the channel is not wanted.</summary>
    public ISet<TClassifier> Unsubscriptions { get; }
}
