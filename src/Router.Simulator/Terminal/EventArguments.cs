using Router.Protocol.Vocabulary;
using Router.Simulator.Samples;

namespace Router.Simulator.Terminal;

/// <summary>Reads <c>sample:Call.Finished CallResult=RingingTimeout …</c>: samples, each with the changes that follow it.</summary>
internal static class EventArguments
{
    /// <summary>The events, in order.</summary>
    /// <exception cref="SimulatorException">A sample is not there, or a change cannot be made.</exception>
    public static IReadOnlyList<PlannedEvent> Parse(IEnumerable<string> words)
    {
        var samples = new List<(string Name, List<string> Changes)>();
        foreach (string word in words)
        {
            if (!word.Contains('=', StringComparison.Ordinal))
            {
                samples.Add((word, []));
            }
            else if (samples.Count > 0)
            {
                samples[^1].Changes.Add(word);
            }
            else
            {
                throw new SimulatorException(new Bilingual(
                    $"{word} comes before any sample; write sample:Call.Finished {word}",
                    $"{word} стоит раньше примера; пишите sample:Call.Finished {word}"));
            }
        }

        return [.. samples.Select(sample => new PlannedEvent(
            sample.Name,
            SampleStore.Load(sample.Name, sample.Changes),
            sample.Changes.Exists(change => change.StartsWith(AttributeNames.Time + "=", StringComparison.Ordinal))))];
    }
}
