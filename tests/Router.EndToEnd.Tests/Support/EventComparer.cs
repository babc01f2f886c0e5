using System.Text.Json;

namespace Router.EndToEnd.Tests.Support;

/// <summary>
/// Compares what the simulator told with what came out of a sink, key by key: nothing lost, nothing doubled, nothing out of order, every
/// field right. What the end of a connection tore may be there or not.
/// </summary>
internal static class EventComparer
{
    private const int MostDifferences = 10;

    /// <summary>The differences, worded for people; empty when there are none.</summary>
    public static IReadOnlyList<string> Compare(SimulatorRecord record, IReadOnlyList<JsonElement> envelopes)
    {
        var differences = new List<string>();
        differences.AddRange(Repeated(envelopes, "id"));
        differences.AddRange(Repeated(envelopes, "sequence"));
        var told = record.Told()
            .Select(line => (Event: ComparedEvent.Of(line.GetProperty("event")), IsSure: SimulatorRecord.OutcomeOf(line) is "sent"))
            .ToLookup(item => item.Event.Key, StringComparer.Ordinal);
        var got = envelopes.Select(ComparedEvent.Of).ToLookup(item => item.Key, item => item.Content, StringComparer.Ordinal);
        foreach (string key in told.Select(group => group.Key).Union(got.Select(group => group.Key), StringComparer.Ordinal))
        {
            CompareKey(key, [.. told[key].Select(item => (item.Event.Content, item.IsSure))], [.. got[key]], differences);
        }

        return [.. differences.Take(MostDifferences)];
    }

    private static IEnumerable<string> Repeated(IReadOnlyList<JsonElement> envelopes, string member) => envelopes
        .GroupBy(envelope => envelope.GetProperty(member).GetString(), StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => $"The {member} {group.Key} is there {group.Count()} times.");

    private static void CompareKey(string key, (string Content, bool IsSure)[] told, string[] got, List<string> differences)
    {
        int next = 0;
        for (int i = 0; i < got.Length; i++)
        {
            int at = Array.FindIndex(told, next, item => item.Content == got[i]);
            if (at >= 0)
            {
                differences.AddRange(told[next..at].Where(item => item.IsSure).Select(item => $"Lost or late in {key}: {item.Content}"));
                next = at + 1;
            }
            else
            {
                bool isEarlier = Array.Exists(told[..next], item => item.Content == got[i]);
                differences.Add($"{(isEarlier ? "Doubled or out of order" : "Never told so")} in {key}: {got[i]}");
            }
        }

        differences.AddRange(told[next..].Where(item => item.IsSure).Select(item => $"Lost in {key}: {item.Content}"));
    }
}
