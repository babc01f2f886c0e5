using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

/// <summary>A receiver with a fault that a test gives it. It checks that each delivery arrives once and in order within its key.</summary>
/// <param name="answer">What it says to a delivery; <see langword="null"/> for no answer at all, until the call is cancelled.</param>
internal sealed class FaultySink(Func<Delivery, DeliveryOutcome?> answer) : ISink
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _last = new(StringComparer.Ordinal);
    private readonly HashSet<long> _arrived = [];
    private readonly List<string> _violations = [];
    private Silence? _silence;

    /// <summary>The call that waits for its answer in vain; <see langword="null"/> when none does.</summary>
    public Silence? Silent => Volatile.Read(ref _silence);

    public int Arrived
    {
        get
        {
            lock (_lock)
            {
                return _arrived.Count;
            }
        }
    }

    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_lock)
            {
                return [.. _violations];
            }
        }
    }

    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        var outcomes = new DeliveryOutcome[deliveries.Count];
        for (int i = 0; i < outcomes.Length; i++)
        {
            if (answer(deliveries[i]) is not { } outcome)
            {
                await BeSilentAsync(cancellationToken);
                continue;
            }

            outcomes[i] = outcome;
            if (outcome.Result != DeliveryResult.Retry)
            {
                Take(deliveries[i]);
            }
        }

        return outcomes;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task BeSilentAsync(CancellationToken cancellationToken)
    {
        var silence = new Silence(cancellationToken);
        Volatile.Write(ref _silence, silence);
        try
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Volatile.Write(ref _silence, null);
            silence.End.SetResult();
        }
    }

    private void Take(Delivery delivery)
    {
        (string key, long sequence) = (delivery.Event.Key, delivery.Event.Sequence);
        lock (_lock)
        {
            if (!_arrived.Add(sequence))
            {
                _violations.Add($"{sequence} came twice");
            }

            if (_last.TryGetValue(key, out long last) && last > sequence)
            {
                _violations.Add($"{sequence} of {key} came behind {last}");
            }

            _last[key] = sequence;
        }
    }

    /// <summary>A call without an answer.</summary>
    /// <param name="cancellation">Ends it.</param>
    internal sealed class Silence(CancellationToken cancellation)
    {
        public bool IsCancelled => cancellation.IsCancellationRequested;

        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
