using Router.Journal.Progress;

namespace Router.Actors.Deliveries.Roster;

/// <summary>Which sinks the configuration wants, which of them the journal does not know yet, and which take over from an old name.</summary>
internal sealed class SinkRoster
{
    private readonly Dictionary<string, string> _takeOvers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toldOrphans = new(StringComparer.Ordinal);
    private Dictionary<string, SinkSettings> _wanted = new(StringComparer.Ordinal);

    /// <summary>Whether no event can miss a wanted sink any more.</summary>
    public bool AreAllKnown => _unknown.Count == 0;

    /// <summary>The configuration wants these, and no others.</summary>
    public void Want(IReadOnlyList<SinkSettings> sinks)
    {
        _wanted = sinks.ToDictionary(item => item.Name, StringComparer.Ordinal);
        _toldOrphans.ExceptWith(_wanted.Keys);
    }

    /// <summary>What the configuration says of a sink; <see langword="null"/> when it does not have it.</summary>
    public SinkSettings? Find(string sink) => _wanted.GetValueOrDefault(sink);

    /// <summary>Whether the configuration has a sink.</summary>
    public bool Wants(string sink) => _wanted.ContainsKey(sink);

    /// <summary>Looks whether something waits under a sink's old name; then the sink takes over from it.</summary>
    public bool TryTakeOver(SinkSettings settings, IReadOnlyDictionary<string, SinkStanding> standings)
    {
        bool isRenamed = settings.Was is { } was && was != settings.Name && !Wants(was) && standings.ContainsKey(was);
        if (isRenamed)
        {
            _takeOvers[settings.Name] = settings.Was!;
        }

        return isRenamed;
    }

    /// <summary>The old name that a sink has to take over from before it starts; <see langword="null"/> when there is none.</summary>
    public string? TakesOver(string sink) => _takeOvers.GetValueOrDefault(sink);

    /// <summary>The wanted sink that takes over from an old name; <see langword="null"/> when there is none.</summary>
    public string? HeirOf(string sink) => _takeOvers.FirstOrDefault(item => item.Value == sink && Wants(item.Key)).Key;

    /// <summary>A sink has taken over.</summary>
    public void TakenOver(string sink) => _takeOvers.Remove(sink);

    /// <summary>A sink is not known to the journal until it says so.</summary>
    public void Expect(string sink) => _unknown.Add(sink);

    /// <summary>The journal knows a sink.</summary>
    public void Know(string sink) => _unknown.Remove(sink);

    /// <summary>Whether the configuration no longer has a sink, and no other one is its heir.</summary>
    public bool IsOrphan(string sink) => !Wants(sink) && !_takeOvers.ContainsValue(sink);

    /// <summary>Whether people have to hear of an orphan: once, until the configuration has it again.</summary>
    public bool IsNews(string orphan) => _toldOrphans.Add(orphan);
}
