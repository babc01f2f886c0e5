using System.Text.Json;
using Router.EndToEnd.Tests.Support;

namespace Router.Durability.Tests.Kills;

/// <summary>
/// What was on the pipe when Router was killed and is not in the journal: the price of a pulled plug, told as ages at the moment of death.
/// </summary>
internal sealed record Exposure
{
    /// <summary>How many events the app had written that the journal does not have, over all kills.</summary>
    public required int Events { get; init; }

    /// <summary>The age of the youngest of each kill, in milliseconds: how close to the end the journal was.</summary>
    public required IReadOnlyList<double> Youngest { get; init; }

    /// <summary>The age of the oldest of each kill, in milliseconds: how far the journal was behind the pipe.</summary>
    public required IReadOnlyList<double> Oldest { get; init; }

    /// <summary>Compares what the app wrote with what the journal has.</summary>
    /// <param name="record">The simulator's record.</param>
    /// <param name="journaled">The envelopes of all that was journaled.</param>
    /// <param name="kills">When each Router was dead.</param>
    public static Exposure Of(SimulatorRecord record, IReadOnlyList<JsonElement> journaled, IReadOnlyList<DateTimeOffset> kills)
    {
        var known = journaled.Select(ComparedEvent.Of).Select(item => item.Key + item.Content).ToHashSet(StringComparer.Ordinal);
        var missing = record.Told()
            .Where(line => !known.Contains(Text(line)))
            .Select(line => line.GetProperty("at").GetDateTimeOffset())
            .ToList();
        List<double> youngest = [];
        List<double> oldest = [];
        DateTimeOffset before = DateTimeOffset.MinValue;
        foreach (DateTimeOffset kill in kills)
        {
            double[] ages = [.. missing.Where(at => at > before && at <= kill).Select(at => (kill - at).TotalMilliseconds)];
            before = kill;
            if (ages.Length > 0)
            {
                youngest.Add(ages.Min());
                oldest.Add(ages.Max());
            }
        }

        return new Exposure { Events = missing.Count, Youngest = youngest, Oldest = oldest };
    }

    private static string Text(JsonElement line)
    {
        var compared = ComparedEvent.Of(line.GetProperty("event"));
        return compared.Key + compared.Content;
    }
}
