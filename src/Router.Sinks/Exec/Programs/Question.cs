using Router.Sinks.Abstractions;

namespace Router.Sinks.Exec.Programs;

/// <summary>A delivery that the program is to answer.</summary>
internal sealed class Question(Delivery delivery)
{
    private readonly TaskCompletionSource<DeliveryOutcome> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Delivery Delivery { get; } = delivery;

    public Task<DeliveryOutcome> Answer => _answer.Task;

    /// <summary>Ends it; the first end counts.</summary>
    public void End(DeliveryOutcome outcome) => _answer.TrySetResult(outcome);
}
