namespace Router.Sinks.Abstractions;

/// <summary>
/// Carries deliveries to the outside. It tries once and tells what came of it: retries, order, dead letters, the breaker and time-outs
/// are Router's. Router calls it from one place at a time and disposes it once, after its last call has ended.
/// </summary>
public interface ISink : IAsyncDisposable
{
    /// <summary>
    /// Delivers a batch. An exception means <see cref="DeliveryOutcome.Retry"/> for all of it. A call that outlives the sink's time-out
    /// counts as hung: its token is cancelled, and a new instance is built.
    /// </summary>
    /// <param name="deliveries">At least one, at most the sink's <c>batch</c>; those of one key are in order.</param>
    /// <param name="cancellationToken">Cancelled at the time-out, and when Router stops and will wait no longer.</param>
    /// <returns>One outcome for each delivery, in the same order.</returns>
    public ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken);

    /// <summary>Looks whether credentials and rights are right, without a trace at the receiver.</summary>
    /// <param name="cancellationToken">Cancelled at the sink's time-out.</param>
    /// <returns>What was found; <see langword="null"/> when the receiver has no way to look without side effects.</returns>
    public Task<SinkCheck?> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<SinkCheck?>(null);

    /// <summary>Reads in the background for as long as the sink lives; a sink that only delivers leaves it as it is.</summary>
    /// <param name="cancellationToken">Cancelled before the sink is disposed.</param>
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
