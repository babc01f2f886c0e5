using System.Globalization;
using System.Text;

namespace Router.Durability.Tests.Kills;

/// <summary>What a run of kills found.</summary>
internal sealed record KillReport
{
    /// <summary>What was done.</summary>
    public required KillPlan Plan { get; init; }

    /// <summary>How many events were seen to be acknowledged.</summary>
    public required int Acknowledged { get; init; }

    /// <summary>How many acknowledgements the follower missed because it was too slow; the journal itself tells of those.</summary>
    public required long Missed { get; init; }

    /// <summary>How many events the journal has in the end.</summary>
    public required int Journaled { get; init; }

    /// <summary>Events that were acknowledged and are not in the journal, or with another number.</summary>
    public required IReadOnlyList<string> Broken { get; init; }

    /// <summary>Each destination.</summary>
    public required IReadOnlyList<DestinationCheck> Destinations { get; init; }

    /// <summary>What was on the pipe and not in the journal.</summary>
    public required Exposure Exposure { get; init; }

    /// <summary>The report as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        CultureInfo culture = CultureInfo.InvariantCulture;
        text.AppendLine(culture, $"{Plan.Kills} kills, seed {Plan.Seed}, {Plan.Rate} events/s over {Plan.Logins} logins");
        text.AppendLine(culture, $"journaled {Journaled}, of these seen acknowledged {Acknowledged} ({Missed} lines missed), broken {Broken.Count}");
        foreach (DestinationCheck destination in Destinations)
        {
            text.AppendLine(
                culture,
                $"{destination.Sink}: arrived {destination.Arrived}, repeats {destination.Repeats} of at most {destination.Unsaved.Sum()} (one kill: at most {destination.Unsaved.DefaultIfEmpty().Max()}), faults {destination.Faults.Count}");
        }

        text.AppendLine(
            culture,
            $"on the pipe and not journaled: {Exposure.Events} events; youngest at the kill: {Ages(Exposure.Youngest)}; oldest: {Ages(Exposure.Oldest)}");
        return text.ToString();
    }

    private static string Ages(IReadOnlyList<double> ages)
    {
        double[] sorted = [.. ages.Order()];
        return sorted.Length == 0
            ? "none"
            : string.Create(CultureInfo.InvariantCulture, $"median {sorted[sorted.Length / 2]:0.0} ms, most {sorted[^1]:0.0} ms");
    }
}
