using Router.Actors.Deliveries.Windows;

namespace Router.Actors.Deliveries.Calls;

/// <summary>When the next batch of a sink goes out: one that is not full waits a while for more. It knows no clock.</summary>
internal sealed class BatchChoice
{
    /// <summary>Until when a batch that is not full waits; <see langword="null"/> when none does.</summary>
    public DateTimeOffset? LingersUntil { get; private set; }

    /// <summary>Takes the next batch, if its time has come.</summary>
    /// <returns>The batch; empty when there is none, or it waits.</returns>
    public IReadOnlyList<PendingDelivery> Take(DeliveryWindow window, in Moment moment)
    {
        SinkSettings settings = moment.Settings;
        bool mayLinger = settings.BatchLinger > TimeSpan.Zero && window.Idle > 0 && window.Idle < settings.BatchMax;
        if (mayLinger)
        {
            LingersUntil ??= moment.Now + settings.BatchLinger;
            if (moment.Now < LingersUntil)
            {
                return [];
            }
        }

        LingersUntil = null;
        List<PendingDelivery> batch = [];
        window.Take(batch, settings.BatchMax);
        return batch;
    }
}
