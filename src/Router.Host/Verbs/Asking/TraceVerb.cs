using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Host.History.Tracing;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Asking;

/// <summary><c>router trace TEXT</c>: what became of an event, and when there is none, why.</summary>
internal static class TraceVerb
{
    private const int UsualLimit = 20;

    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var text = new Argument<string>("TEXT")
        {
            Description = context.Say(new Bilingual(
                "Что искать: номер телефона, CallID, id события, #номер в журнале, логин или часть любого текста в событии.",
                "What to look for: a phone number, CallID, an event's id, its #number, a login, or a part of any text in the event.")),
        };
        var since = new Option<string?>("--since")
        {
            HelpName = "TIME",
            Description = context.Say(new Bilingual("С какого времени: 2026-03-25 10:00, 10:00 или 24h (столько назад); без него — всё, что хранится.", "From when on: 2026-03-25 10:00, 10:00 or 24h (that long ago); without it all that is kept.")),
        };
        var limit = new Option<int>("--limit")
        {
            HelpName = "N",
            DefaultValueFactory = _ => UsualLimit,
            Description = context.Say(new Bilingual($"Сколько показать, с последних ({UsualLimit}).", $"How many to show, the newest first ({UsualLimit}).")),
        };
        return new Command("trace", context.Say(new Bilingual("Что стало с событием: правила, доставки, попытки.", "What became of an event: rules, deliveries, attempts.")))
        {
            text, since, limit.AtLeastOne(context),
        }.Asking(context, async (history, parsed, cancellation) =>
        {
            string wanted = parsed.GetValue(text)!;
            TraceReport report = await history.TraceAsync(new TraceQuery(wanted, parsed.GetValue(since), parsed.GetValue(limit)), cancellation);
            if (context.IsJson(parsed))
            {
                await context.Out.WriteLineAsync(JsonSerializer.Serialize(report, ControlJson.Indented));
            }
            else
            {
                new TraceLines(context).Write(report, wanted);
            }

            return report.Found.Count > 0 ? ExitCodes.Done : ExitCodes.Failed;
        });
    }
}
