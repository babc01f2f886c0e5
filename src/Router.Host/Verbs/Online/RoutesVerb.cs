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

    /// <summary>Prints the table; the column of unreadable numbers is there when one of the rules met any.</summary>
    internal static void Write(CliContext context, IReadOnlyList<RouteReport> routes)
    {
        DateTimeOffset now = context.Time.GetUtcNow();
        List<(Bilingual Heading, Func<RouteReport, string> Cell)> columns =
        [
            (new Bilingual("Правило", "Rule"), route => route.Enabled ? route.Name : $"({route.Name})"),
            (new Bilingual("Сработало", "Taken"), route => NumberOf(route.Count)),
            (new Bilingual("Назад", "Ago"), route => Ages.Since(route.Last, now, context.Language)),
        ];
        if (routes.Any(route => route.UnreadableNumbers > 0))
        {
            columns.Add((new Bilingual("Не числа", "Not numbers"), route => route.UnreadableNumbers > 0 ? NumberOf(route.UnreadableNumbers) : ""));
        }

        columns.Add((new Bilingual("Что делает", "What it does"), WithoutName));
        Tables.Write(
            context,
            [.. columns.Select(column => context.Say(column.Heading))],
            [.. routes.Select(route => (string[])[.. columns.Select(column => column.Cell(route))])]);
    }

    /// <summary>The sentence begins with the name, which has a column of its own here.</summary>
    private static string WithoutName(RouteReport route)
    {
        string name = route.Name + ": ";
        return route.Sentence.StartsWith(name, StringComparison.Ordinal) ? route.Sentence[name.Length..] : route.Sentence;
    }

    private static string NumberOf(long count) => count.ToString(CultureInfo.InvariantCulture);
}
