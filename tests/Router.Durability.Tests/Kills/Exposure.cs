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

    /// <summary>The age of the youngest of each kill, in milliseconds.</summary>
    public required IReadOnlyList<double> Youngest { get; init; }

    /// <summary>The age of the oldest of each kill, in milliseconds: how far the journal was behind the pipe.</summary>
    public required IReadOnlyList<double> Oldest { get; init; }

    /// <summary>
    /// Events that are missing although a later one of their connection and key is there: these the kill does not explain. Empty when all is
    /// well. Of events that are alike to the second (statuses) nobody can say which of them is there; they are not judged.
    /// </summary>
    public required IReadOnlyList<string> Holes { get; init; }

    /// <summary>Compares what the app wrote with what the journal has.</summary>
    /// <param name="record">The simulator's record.</param>
    /// <param name="journaled">The envelopes of all that was journaled.</param>
    /// <param name="kills">When each Router was dead.</param>
    public static Exposure Of(SimulatorRecord record, IReadOnlyList<JsonElement> journaled, IReadOnlyList<DateTimeOffset> kills)
    {
        // Events can be alike to the second, so those that are there are used up one by one.
        var known = journaled
            .DistinctBy(envelope => envelope.GetProperty("id").GetString(), StringComparer.Ordinal)
            .Select(ComparedEvent.Of)
            .GroupBy(item => item.Key + item.Content, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var unique = record.Told()
            .Select(line => ComparedEvent.Of(line.GetProperty("event")))
            .GroupBy(item => item.Key + item.Content, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        var begun = record.Of("connected").ToDictionary(ConnectionOf, At, StringComparer.Ordinal);
        var ages = new Dictionary<DateTimeOffset, List<double>>();
        List<string> holes = [];
        int events = 0;
        foreach (IGrouping<string, JsonElement> connection in record.Told().GroupBy(ConnectionOf, StringComparer.Ordinal))
        {
            // The connection ended with the first Router that died after it had begun; the record's own times are a little later.
            DateTimeOffset kill = kills.FirstOrDefault(item => item > begun[connection.Key]);
            var missing = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (JsonElement line in connection)
            {
                var told = ComparedEvent.Of(line.GetProperty("event"));
                if (known.TryGetValue(told.Key + told.Content, out int count) && count > 0)
                {
                    known[told.Key + told.Content] = count - 1;
                    if (unique.Contains(told.Key + told.Content) && missing.Remove(told.Key, out string? hole))
                    {
                        holes.Add($"{connection.Key}: {hole}");
                    }
                }
                else if (SimulatorRecord.OutcomeOf(line) is "sent")
                {
                    if (unique.Contains(told.Key + told.Content))
                    {
                        missing.TryAdd(told.Key, told.Content);
                    }

                    events++;
                    (ages.TryGetValue(kill, out List<double>? list) ? list : ages[kill] = []).Add(Math.Max(0, (kill - At(line)).TotalMilliseconds));
                }
            }
        }

        return new Exposure
        {
            Events = events,
            Youngest = [.. ages.Values.Select(list => list.Min())],
            Oldest = [.. ages.Values.Select(list => list.Max())],
            Holes = holes,
        };
    }

    private static string ConnectionOf(JsonElement line) => $"{line.GetProperty("login").GetString()} {line.GetProperty("connection")}";

    private static DateTimeOffset At(JsonElement line) => line.GetProperty("at").GetDateTimeOffset();
}
