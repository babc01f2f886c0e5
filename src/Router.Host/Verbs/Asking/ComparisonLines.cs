using Router.Host.CommandLine;
using Router.Host.History.Comparing;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Asking;

/// <summary>Tells people what other rules would have done.</summary>
internal sealed class ComparisonLines(CliContext context)
{
    /// <summary>Writes all of it.</summary>
    public void Write(RulesComparison comparison)
    {
        Say(
            $"с {AttemptText.Of(comparison.From)} по {AttemptText.Of(comparison.To)}: событий {comparison.Events}, иначе пошли бы {comparison.Changed}",
            $"{AttemptText.Of(comparison.From)} to {AttemptText.Of(comparison.To)}: {comparison.Events} events, {comparison.Changed} would go elsewhere");
        WriteCounts(new Bilingual("Маршруты:", "Routes:"), comparison.Routes);
        WriteCounts(new Bilingual("Приёмники:", "Sinks:"), comparison.Sinks);
        if (comparison.Examples.Count == 0)
        {
            return;
        }

        Say("Первые из них:", "The first of them:");
        foreach (ComparedEvent example in comparison.Examples)
        {
            string state = example.State is { } known ? "." + known : "";
            context.Out.WriteLine($"  #{example.Sequence} {AttemptText.Of(example.At)} {example.Login} {example.Object ?? "?"}{state}");
            Say($"      было:  {PlacesOf(example.Old)}", $"      was:   {PlacesOf(example.Old)}");
            Say($"      стало: {PlacesOf(example.New)}", $"      would: {PlacesOf(example.New)}");
        }
    }

    private void WriteCounts(Bilingual heading, IReadOnlyList<ComparedCount> counts)
    {
        if (counts.Count == 0)
        {
            return;
        }

        context.Out.WriteLine(context.Say(heading));
        foreach (ComparedCount count in counts)
        {
            context.Out.WriteLine($"  {count.Name}: +{count.Gained} −{count.Lost}");
        }
    }

    private string PlacesOf(IReadOnlyList<string> places) =>
        places.Count == 0 ? context.Say(new Bilingual("никому", "nobody")) : string.Join(", ", places);

    private void Say(string russian, string english) => context.Out.WriteLine(context.Say(new Bilingual(russian, english)));
}
