using Router.Journal.Progress;

namespace Router.Journal.InMemory;

/// <summary>Counts what is shed, by sink and route.</summary>
internal sealed class ShedCounter
{
    private Dictionary<(string Sink, string Route), ShedDeliveries>? _counts;

    public void Add(string sink, string route, long sequence, bool isDead = false) =>
        Add(new ShedDeliveries(sink, route, 1, sequence, sequence, isDead ? 1 : 0));

    public void Add(ShedDeliveries more)
    {
        _counts ??= [];
        _counts[(more.Sink, more.Route)] = _counts.TryGetValue((more.Sink, more.Route), out ShedDeliveries? so)
            ? so with { Count = so.Count + more.Count, To = more.To, Dead = so.Dead + more.Dead }
            : more;
    }

    public IReadOnlyList<ShedDeliveries> ToList() => _counts is null ? [] : [.. _counts.Values];
}
