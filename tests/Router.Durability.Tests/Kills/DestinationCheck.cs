namespace Router.Durability.Tests.Kills;

/// <summary>What one destination got, held against what the journal has for it.</summary>
internal sealed record DestinationCheck
{
    private const int MostShown = 10;

    /// <summary>The sink.</summary>
    public required string Sink { get; init; }

    /// <summary>How many different events arrived.</summary>
    public required int Arrived { get; init; }

    /// <summary>How many arrived more than once, each further time counted.</summary>
    public required int Repeats { get; init; }

    /// <summary>For each kill, how many events had arrived that the saved progress did not yet know of: the most that can come again.</summary>
    public required IReadOnlyList<int> Unsaved { get; init; }

    /// <summary>What is wrong, in words; empty when nothing is.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>Compares.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="journal">All that the journal has.</param>
    /// <param name="arrivals">In the order in which they came.</param>
    /// <param name="places">Where the sink stood at each kill.</param>
    public static DestinationCheck Of(
        string sink, IReadOnlyList<JournaledEvent> journal, IReadOnlyList<Arrival> arrivals, IReadOnlyList<SavedPlace> places)
    {
        var expected = journal
            .Where(item => item.Sinks.Contains(sink, StringComparer.Ordinal))
            .ToDictionary(item => item.Id, StringComparer.Ordinal);
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = new Dictionary<string, long>(StringComparer.Ordinal);
        int[] unsaved = new int[places.Count];
        List<string> faults = [];
        int repeats = 0;
        foreach (Arrival arrival in arrivals)
        {
            if (!expected.TryGetValue(arrival.Id, out JournaledEvent? journaled))
            {
                faults.Add($"{arrival.Id} arrived and is not in the journal for this sink");
            }
            else if (runs.TryGetValue(arrival.Id, out int before))
            {
                repeats++;
                if (before == arrival.Run || !places[arrival.Run - 1].Expects(journaled.Sequence))
                {
                    faults.Add($"{journaled.Sequence} came again in run {arrival.Run}, and progress had been saved behind it");
                }
            }
            else if (last.GetValueOrDefault(arrival.Key) > journaled.Sequence)
            {
                faults.Add($"{journaled.Sequence} came for the first time behind {last[arrival.Key]} of {arrival.Key}");
            }
            else
            {
                last[arrival.Key] = journaled.Sequence;
            }

            if (journaled is not null && arrival.Run < places.Count && places[arrival.Run].Expects(journaled.Sequence))
            {
                unsaved[arrival.Run]++;
            }

            runs[arrival.Id] = arrival.Run;
        }

        faults.AddRange(expected.Values.Where(item => !runs.ContainsKey(item.Id)).Select(item => $"{item.Sequence} {item.Id} never arrived"));
        return new DestinationCheck
        {
            Sink = sink,
            Arrived = runs.Count,
            Repeats = repeats,
            Unsaved = unsaved,
            Faults = faults.Count > MostShown ? [.. faults.Take(MostShown), $"{faults.Count} faults in all"] : faults,
        };
    }
}
