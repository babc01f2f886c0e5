using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Host.History.Replaying;
using Router.Host.Verbs.Online;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Asking;

/// <summary><c>router replay</c>: lets a sink get the events of some time again.</summary>
internal static class ReplayVerb
{
    private const string Recorded = "recorded";
    private const string Today = "today";

    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        Option<string?> sink = Required("--sink", "NAME", new Bilingual("Какому приёмнику.", "To which sink."));
        Option<string?> from = Required("--from", "TIME", new Bilingual("Прочитанные не раньше: 2026-03-25 10:00, 10:00 или 24h (столько назад).", "Read then or later: 2026-03-25 10:00, 10:00 or 24h (that long ago)."));
        Option<string?> to = Required("--to", "TIME", new Bilingual("Прочитанные раньше этого.", "Read before."));
        Option<string?> routes = Required("--to-routes", $"{Recorded}|{Today}", new Bilingual("По решениям, что в журнале, или по правилам, которые действуют сейчас.", "By what was decided then, or by the rules in force now."))
            .OneOf([Recorded, Today], context);
        var where = new Option<string?>("--where")
        {
            HelpName = "CONDITION",
            Description = context.Say(new Bilingual("Только такие: условие, как в when, \"{ object: Call, CallResult: Success }\".", "Only such: a condition as in when, \"{ object: Call, CallResult: Success }\".")),
        };
        var dryRun = new Option<bool>("--dry-run") { Description = context.Say(new Bilingual("Только сосчитать.", "Only count.")) };
        var command = new Command("replay", context.Say(new Bilingual("Доставить приёмнику события за время ещё раз.", "Deliver the events of some time to a sink again.")))
        {
            sink, from, to, routes, where, dryRun,
        };
        return command.Talking(context, async (client, parsed, cancellation) =>
        {
            if (Array.Find([sink, from, to, routes], option => parsed.GetValue(option) is null) is { } missing)
            {
                await context.Error.WriteLineAsync(context.Say(CliMessages.OptionMissing, missing.Name, HelpText.UsageOf(command)));
                return ExitCodes.Usage;
            }

            var order = new ReplayOrder
            {
                Sink = parsed.GetValue(sink)!,
                From = parsed.GetValue(from)!,
                To = parsed.GetValue(to)!,
                Where = parsed.GetValue(where),
                By = parsed.GetValue(routes) == Today ? ReplayBy.Today : ReplayBy.Recorded,
                IsDryRun = parsed.GetValue(dryRun),
            };
            ReplayReport report = await client.ReplayAsync(order, cancellation);
            await context.Out.WriteLineAsync(context.IsJson(parsed)
                ? JsonSerializer.Serialize(report, ControlJson.Indented)
                : context.Say(TextOf(order, report)));
            return ExitCodes.Done;
        });

        Option<string?> Required(string name, string value, Bilingual description) =>
            new(name) { HelpName = value, Description = context.Say(description) };
    }

    private static Bilingual TextOf(ReplayOrder order, ReplayReport report)
    {
        string russian = order.IsDryRun ? "получил бы снова" : "получит снова";
        string english = order.IsDryRun ? "would get again" : "gets again";
        string replaysRussian = report.Replays == 0 ? "" : $"; прежних повторов пропущено: {report.Replays}";
        string replaysEnglish = report.Replays == 0 ? "" : $"; earlier replays passed over: {report.Replays}";
        return new Bilingual(
            $"{order.Sink} {russian}: событий {report.Taken} из {report.Looked}, доставок {report.Deliveries} (с {AttemptText.Of(report.From)} по {AttemptText.Of(report.To)}){replaysRussian}",
            $"{order.Sink} {english}: {report.Taken} of {report.Looked} events, {report.Deliveries} deliveries ({AttemptText.Of(report.From)} to {AttemptText.Of(report.To)}){replaysEnglish}");
    }
}
