using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Router.Actors.Status;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Host.Verbs.Trying;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary><c>router sinks list|pause|resume|drain|skip|test|authorize|try</c>.</summary>
internal static class SinksVerb
{
    /// <summary>Makes the noun with its verbs.</summary>
    public static Command Create(CliContext context) => new("sinks", context.Say(new Bilingual("Приёмники.", "Sinks.")))
    {
        List(context),
        Switch(context, "pause", isPaused: true, new Bilingual("Остановить доставку в приёмник; события ждут.", "Stop deliveries to a sink; events wait.")),
        Switch(context, "resume", isPaused: false, new Bilingual("Доставлять снова, и сразу.", "Deliver again, and at once.")),
        SinkQueueVerbs.Drain(context),
        SinkQueueVerbs.Skip(context),
        SinkTrialVerbs.Test(context),
        SinkTrialVerbs.Authorize(context),
        SinkTryVerb.Create(context),
    };

    private static Command List(CliContext context) =>
        new Command("list", context.Say(new Bilingual("Все приёмники.", "All sinks.")))
            .Talking(context, async (client, parsed, cancellation) =>
            {
                IReadOnlyList<SinkStatus> sinks = (await client.GetStatusAsync(cancellation)).Router.Sinks;
                if (context.IsJson(parsed))
                {
                    await context.Out.WriteLineAsync(JsonSerializer.Serialize(sinks, ControlJson.Indented));
                    return ExitCodes.Done;
                }

                string[] headings =
                [
                    context.Say(new Bilingual("Приёмник", "Sink")),
                    context.Say(new Bilingual("Тип", "Type")),
                    context.Say(new Bilingual("Состояние", "State")),
                    context.Say(new Bilingual("Доставлено", "Delivered")),
                    context.Say(new Bilingual("Ждут", "Waiting")),
                ];
                Tables.Write(context, headings, [.. sinks.Select(sink => RowOf(context, sink))]);
                return ExitCodes.Done;
            });

    private static Command Switch(CliContext context, string name, bool isPaused, Bilingual description)
    {
        var sink = new Argument<string>("SINK") { Description = context.Say(new Bilingual("Имя приёмника.", "The sink's name.")) };
        return new Command(name, context.Say(description)) { sink }.Talking(context, async (client, parsed, cancellation) =>
        {
            string which = parsed.GetValue(sink)!;
            await client.SetSinkAsync(which, isPaused, cancellation);
            await context.Out.WriteLineAsync(context.IsJson(parsed)
                ? JsonSerializer.Serialize(new { sink = which, isPaused }, ControlJson.Indented)
                : context.Say(isPaused
                    ? new Bilingual($"{which}: остановлен", $"{which}: paused")
                    : new Bilingual($"{which}: работает", $"{which}: resumed")));
            return ExitCodes.Done;
        });
    }

    private static string[] RowOf(CliContext context, SinkStatus sink) =>
    [
        sink.Name,
        sink.Type,
        context.Say(AgentWords.Of(sink)),
        sink.Delivered.ToString(CultureInfo.InvariantCulture),
        sink.Waiting.ToString(CultureInfo.InvariantCulture),
    ];
}
