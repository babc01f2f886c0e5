using Router.Actors.Deliveries.Windows;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Calls;

/// <summary>One call of a sink, from start to end.</summary>
internal sealed class SinkCall(int number, IReadOnlyList<PendingDelivery> taken)
{
    public int Number { get; } = number;

    /// <summary>What the window gave for it.</summary>
    public IReadOnlyList<PendingDelivery> Taken { get; } = taken;

    /// <summary>Those of them that are worth delivering.</summary>
    public List<PendingDelivery> Sent { get; } = new(taken.Count);

    /// <summary>These made ready.</summary>
    public List<Delivery> Deliveries { get; } = new(taken.Count);

    public CancellationTokenSource Cancellation { get; } = new();

    /// <summary>When it has taken too long; once it is cancelled, when it counts as hung; <see langword="null"/> for a dry run, which ends by itself.</summary>
    public DateTimeOffset? Deadline { get; set; }

    public bool IsCancelled { get; set; }
}
