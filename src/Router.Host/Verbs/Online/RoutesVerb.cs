using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary><c>router routes</c>: each rule that runs, and how often it took something.</summary>
internal static class RoutesVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context) =>
        new Command("routes", context.Say(new Bilingual("Правила, которые действуют, и сколько раз сработало каждое.", "The rules in force, and how often each took something.")))
            .Talking(context, async (client, parsed, cancellation) =>
            {
                IReadOnlyList<RouteReport> routes = await client.GetRoutesAsync(cancellation);
                if (context.IsJson(parsed))
                {
                    await context.Out.WriteLineAsync(JsonSerializer.Serialize(routes, ControlJson.Indented));
                }
                else
                {
                    Write(context, routes);
                }

                return ExitCodes.Done;
            });

    private static void Write(CliContext context, IReadOnlyList<RouteReport> routes)
    {
        DateTimeOffset now = context.Time.GetUtcNow();
        string[] headings =
        [
            context.Say(new Bilingual("Правило", "Rule")),
            context.Say(new Bilingual("Сработало", "Taken")),
            context.Say(new Bilingual("Назад", "Ago")),
            context.Say(new Bilingual("Что делает", "What it does")),
        ];
        Tables.Write(
            context,
            headings,
            [.. routes.Select(route => (string[])
                [
                    route.Enabled ? route.Name : $"({route.Name})",
                    route.Count.ToString(CultureInfo.InvariantCulture),
                    Ages.Since(route.Last, now, context.Language),
                    route.Sentence,
                ])]);
    }
}
