using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Host.History.Tracing;

/// <summary>Decides how a delivery is from what the journal keeps. Pure.</summary>
internal static class DestinationFate
{
    /// <summary>The state.</summary>
    /// <param name="sequence">The event's number.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="standing">Where its sink stands; <see langword="null"/> when the journal does not know it.</param>
    /// <param name="row">The delivery's row, a dead letter's too; <see langword="null"/> when it has none.</param>
    /// <param name="attempts">Its attempts, in order.</param>
    /// <param name="interventions">What people did later to deliveries of the sink, the event's number among theirs.</param>
    public static DestinationState Of(
        long sequence,
        JournaledDestination destination,
        SinkStanding? standing,
        DeliveryRow? row,
        IReadOnlyList<AttemptLine> attempts,
        IReadOnlyList<TracedIntervention> interventions)
    {
        if (destination.IsSuppressed)
        {
            return DestinationState.Suppressed;
        }

        if (row is not null)
        {
            return row.State switch
            {
                DeliveryRowState.Dead => DestinationState.Dead,
                DeliveryRowState.Held => DestinationState.Held,
                _ => DestinationState.Waiting,
            };
        }

        if (attempts is [.., { Result: AttemptResult.Delivered or AttemptResult.Discarded } last])
        {
            return last.Result == AttemptResult.Delivered ? DestinationState.Delivered : DestinationState.Discarded;
        }

        return standing switch
        {
            null => DestinationState.Forgotten,
            _ when sequence > standing.Cursor => attempts.Count == 0 ? DestinationState.Queued : DestinationState.Waiting,
            _ when interventions.Any(item => item.What is "skip") => DestinationState.Skipped,
            _ => DestinationState.Settled,
        };
    }
}
