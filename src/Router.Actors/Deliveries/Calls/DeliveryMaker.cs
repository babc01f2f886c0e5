using Router.Actors.Deliveries.Windows;
using Router.Journal;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries.Calls;

/// <summary>Makes deliveries ready for a call, or says why one is not worth it.</summary>
internal static class DeliveryMaker
{
    /// <summary>Makes one.</summary>
    /// <param name="delivery">The delivery, with its body.</param>
    /// <param name="moment">The time and the settings.</param>
    public static MadeDelivery Make(PendingDelivery delivery, in Moment moment)
    {
        SinkSettings settings = moment.Settings;
        ComposedDelivery composed = Compose(delivery, settings.Composer);
        if (composed.Delivery is not { } ready)
        {
            return new MadeDelivery(
                Ready: null, AttemptResult.NotMade, settings.Mask(composed.Problem ?? SinkTexts.CannotBeMade.In(settings.Language)));
        }

        if (moment.Now - delivery.ReadAt > composed.ValidFor)
        {
            return new MadeDelivery(Ready: null, AttemptResult.Expired, SinkTexts.Expired.In(settings.Language));
        }

        // The composer's id is the event's and the destination's. A row may have been made under another name of the sink.
        bool hasOwnId = delivery.Row is not null || delivery.Record!.ReplayedAt is not null;
        return new MadeDelivery(hasOwnId ? ready with { Id = delivery.IdOf(settings.Name) } : ready, AttemptResult.Delivered, "");
    }

    private static ComposedDelivery Compose(PendingDelivery delivery, IDeliveryComposer composer)
    {
        try
        {
            return composer.Compose(new SinkEntry(delivery.Sequence, delivery.Record!), delivery.Destination, delivery.Attempts + 1);
        }
        catch (Exception cause)
        {
            // A composer must not throw. If one does, this delivery is lost for now, not the sink.
            return new ComposedDelivery(Delivery: null, Problem: Outcomes.FirstLine(cause));
        }
    }
}
