using Router.Journal.Progress;

namespace Router.Journal.InMemory;

/// <summary>Counts what one append sheds, by sink and route.</summary>
internal sealed class ShedCounter
{
    private Dictionary<(string Sink, string Route), ShedDeliveries>? _counts;

    public void Add(string sink, string route, long sequence, bool isDead = false)
    {
        int dead = isDead ? 1 : 0;
        _counts ??= [];
        _counts[(sink, route)] = _counts.TryGetValue((sink, route), out ShedDeliveries? so)
            ? so with { Count = so.Count + 1, To = sequence, Dead = so.Dead + dead }
            : new ShedDeliveries(sink, route, 1, sequence, sequence, dead);
    }

    public IReadOnlyList<ShedDeliveries> ToList() => _counts is null ? [] : [.. _counts.Values];
}
