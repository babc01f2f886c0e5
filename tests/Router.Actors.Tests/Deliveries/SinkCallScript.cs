using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

/// <summary>A call that a <see cref="ScriptedSink"/> got; the test says what comes of it.</summary>
internal sealed class SinkCallScript(IReadOnlyList<Delivery> deliveries, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<IReadOnlyList<DeliveryOutcome>> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Delivery> Deliveries { get; } = deliveries;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether the test said what comes of it.</summary>
    public bool IsAnswered => _end.Task.IsCompleted;

    public IEnumerable<long> Sequences => Deliveries.Select(item => item.Event.Sequence);

    public Task<IReadOnlyList<DeliveryOutcome>> End => _end.Task;

    public void Deliver() => Answer([.. Deliveries.Select(_ => DeliveryOutcome.Delivered)]);

    public void Retry(string reason = "503", DateTimeOffset? notBefore = null) =>
        Answer([.. Deliveries.Select(_ => DeliveryOutcome.Retry(reason, notBefore))]);

    public void Reject(string reason = "no such chat") => Answer([.. Deliveries.Select(_ => DeliveryOutcome.Rejected(reason))]);

    public void Answer(params IReadOnlyList<DeliveryOutcome> outcomes) => _end.TrySetResult(outcomes);

    public void Throw(Exception cause) => _end.TrySetException(cause);
}
