using Router.Simulator.Faults;

namespace Router.Simulator.Pipes;

/// <summary>Decides where the bytes of several packets, put together, are split into writes.</summary>
internal static class WriteCuts
{
    private const int RandomPieces = 3;

    /// <summary>
    /// The end of each write, ascending; the last is the end of all. <paramref name="ends"/> are the ends of the packets.
    /// </summary>
    public static IReadOnlyList<int> Plan(IReadOnlyList<int> ends, Torn? torn, Random random)
    {
        int total = ends[^1];
        var cuts = new SortedSet<int> { total };
        switch (torn)
        {
            case null:
                cuts.UnionWith(ends);
                break;
            case { At: { } at }:
                cuts.UnionWith(ends);
                int start = 0;
                foreach (int end in ends)
                {
                    if (start + at < end)
                    {
                        cuts.Add(start + at);
                    }

                    start = end;
                }

                break;
            default:
                // Not at the packets' ends: a write then holds the end of one packet and the start of the next.
                for (int i = 0; i < ends.Count * RandomPieces && total > 1; i++)
                {
                    cuts.Add(random.Next(1, total));
                }

                break;
        }

        return [.. cuts];
    }
}
