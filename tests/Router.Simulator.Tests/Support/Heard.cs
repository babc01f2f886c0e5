using System.Collections.Concurrent;
using Router.Simulator.Recording;

namespace Router.Simulator.Tests.Support;

/// <summary>Keeps all occurrences.</summary>
internal sealed class Heard : IOccurrenceListener
{
    private readonly ConcurrentQueue<Occurrence> _all = new();

    public IReadOnlyList<Occurrence> All => [.. _all];

    public IReadOnlyList<T> Of<T>()
        where T : Occurrence => [.. _all.OfType<T>()];

    public void Hear(Occurrence occurrence) => _all.Enqueue(occurrence);
}
