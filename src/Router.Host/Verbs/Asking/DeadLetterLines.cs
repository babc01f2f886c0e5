using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Host.History;
using Router.Host.History.DeadLetters;
using Router.Journal.Progress;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Asking;

/// <summary>Tells people of dead letters. Each begins with its id on a line of its own, which other programs can cut.</summary>
internal sealed class DeadLetterLines(CliContext context)
{
    /// <summary>Writes a list.</summary>
    public void Write(DeadLetterList list)
    {
        foreach (DeadLetterLine letter in list.Letters)
        {
            context.Out.WriteLine(letter.Id);
            context.Out.WriteLine("  " + TextOf(letter));
        }

        foreach (ShedDeliveries shed in list.Shed)
        {
            Say(
                $"отброшено, журнал был полон: {shed.Sink} («{shed.Route}») — доставок {shed.Count}, номера {shed.From}–{shed.To}; содержимого нет",
                $"dropped, the journal was full: {shed.Sink} (\"{shed.Route}\"), {shed.Count} deliveries, numbers {shed.From} to {shed.To}; without content");
        }

        if (list.Letters.Count < list.Total)
        {
            Say($"всего {list.Total}, показаны последние {list.Letters.Count}; все: --all", $"{list.Total} in all, the last {list.Letters.Count} are shown; all of them: --all");
        }
        else
        {
            Say($"недоставленных: {list.Total}", $"dead letters: {list.Total}");
        }
    }

    /// <summary>Writes one with all that is known of it.</summary>
    public void Write(DeadLetterDetails details)
    {
        context.Out.WriteLine(details.Letter.Id);
        context.Out.WriteLine("  " + TextOf(details.Letter));
        Say($"  не проходит с {AttemptText.Of(details.Since)}, ключ порядка {details.Key}", $"  fails since {AttemptText.Of(details.Since)}, ordering key {details.Key}");
        foreach ((string name, string value) in details.Target)
        {
            context.Out.WriteLine($"  {name}: {value.ReplaceLineEndings(" / ")}");
        }

        foreach (AttemptLine attempt in details.Tried)
        {
            context.Out.WriteLine("  " + AttemptText.Of(attempt, context.Language));
        }

        context.Out.WriteLine(JsonSerializer.Serialize(details.Event, ControlJson.Indented));
    }

    private string TextOf(DeadLetterLine letter)
    {
        string state = letter.State is { } known ? "." + known : "";
        string head = $"{AttemptText.Of(letter.At)} {letter.Login} #{letter.Sequence} {letter.Object ?? "?"}{state} → {letter.Sink}";
        return context.Say(new Bilingual(
            $"{head} («{letter.Route}»), попыток {letter.Attempts}: {letter.Reason}",
            $"{head} (\"{letter.Route}\"), attempts {letter.Attempts}: {letter.Reason}"));
    }

    private void Say(string russian, string english) => context.Out.WriteLine(context.Say(new Bilingual(russian, english)));
}
