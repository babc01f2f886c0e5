using Router.Sinks.Abstractions;

namespace Router.Sinks.Batches;

/// <summary>Delivers a batch one after the other, for receivers that take one at a time.</summary>
internal static class OneByOne
{
    /// <summary>Delivers them; what comes behind one of its key that has to be tried again waits too, or it would overtake it.</summary>
    /// <param name="deliveries">The batch.</param>
    /// <param name="send">Delivers one.</param>
    /// <param name="cancellationToken">A call that was cancelled before it began delivers nothing.</param>
    /// <exception cref="OperationCanceledException">The call was cancelled before it began.</exception>
    public static async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(
        IReadOnlyList<Delivery> deliveries, Func<Delivery, Task<Attempt>> send, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        cancellationToken.ThrowIfCancellationRequested();
        var outcomes = new DeliveryOutcome[deliveries.Count];
        var waiting = new Dictionary<string, DeliveryOutcome>(StringComparer.Ordinal);
        for (int i = 0; i < outcomes.Length; i++)
        {
            string key = deliveries[i].Event.Key;
            if (waiting.TryGetValue(key, out DeliveryOutcome before))
            {
                outcomes[i] = before;
                continue;
            }

            Attempt attempt = await send(deliveries[i]);
            outcomes[i] = attempt.Outcome;
            if (!attempt.WasAnswered)
            {
                outcomes.AsSpan(i).Fill(attempt.Outcome);
                break;
            }

            if (attempt.Outcome.Result == DeliveryResult.Retry)
            {
                waiting.Add(key, attempt.Outcome);
            }
        }

        return outcomes;
    }
}
