#nullable disable
namespace Akka.Event;

/// <summary>Takes events to whoever subscribed to their type, to a type above it or to an interface of it.</summary>
public class EventStream : LoggingBus
{
    private readonly bool _debug;

    /// <summary>Makes it; with debug it tells of each subscription.</summary>
    public EventStream(bool debug)
    {
        _debug = debug;
    }

    /// <inheritdoc/>
    public override bool Subscribe(IActorRef subscriber, Type channel)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        if (subscriber is LocalActorRef local)
        {
            local.Cell.HasSubscriptions = true;
        }

        Tell($"subscribing {subscriber} to channel {channel}");
        bool isNew = base.Subscribe(subscriber, channel);

        // It may have stopped in between; then nobody else takes the subscription away.
        if (isNew && subscriber is IInternalActorRef { HasStopped: true })
        {
            base.Unsubscribe(subscriber);
        }

        return isNew;
    }

    /// <inheritdoc/>
    public override bool Unsubscribe(IActorRef subscriber, Type channel)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        bool wasThere = base.Unsubscribe(subscriber, channel);
        Tell($"unsubscribing {subscriber} from channel {channel}");
        return wasThere;
    }

    /// <inheritdoc/>
    public override bool Unsubscribe(IActorRef subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        bool wasThere = base.Unsubscribe(subscriber);
        Tell($"unsubscribing {subscriber} from all channels");
        return wasThere;
    }

    private void Tell(FormattableString text)
    {
        if (_debug)
        {
            Publish(new Debug(SimpleName(this), GetType(), FormattableString.Invariant(text)));
        }
    }
}
