using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Router.Actors.Status;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary><c>router status</c>: how everything is; exit code 1 when something needs a person.</summary>
internal static class StatusVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context) =>
        new Command("status", context.Say(new Bilingual("Что подключено, что ждёт и что не так.", "What is connected, what waits, and what is wrong.")))
            .Talking(context, async (client, parsed, cancellation) =>
            {
                StatusReport report = await client.GetStatusAsync(cancellation);
                IReadOnlyList<string> problems = StatusProblems.Of(report, context.Language);
                if (context.IsJson(parsed))
                {
                    await context.Out.WriteLineAsync(JsonSerializer.Serialize(new { problems, status = report }, ControlJson.Indented));
                }
                else
                {
                    Write(context, report, problems);
                }

                return problems.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
            });

    private static void Write(CliContext context, StatusReport report, IReadOnlyList<string> problems)
    {
        RouterStatus status = report.Router;
        context.Out.WriteLine(context.Say(HeadOf(report, context.Language)));
        context.Out.WriteLine(context.Say(new Bilingual(
            $"Прочитано {status.Journal.Read}, нужны правилам {status.Journal.Routed}, не разобрано {status.Journal.Malformed}",
            $"Read {status.Journal.Read}, wanted by rules {status.Journal.Routed}, malformed {status.Journal.Malformed}")));
        context.Out.WriteLine(context.Say(JournalWords.Of(report.Journal, report.Now, context.Language)));
        context.Out.WriteLine();
        Tables.Write(
            context,
            [.. Texts(context, ("Логин", "Login"), ("Состояние", "State"), ("Уже", "For"), ("Подписки", "Subscriptions"), ("Событий", "Events"), ("Ошибка", "Error"))],
            [.. status.Agents.Select(agent => RowOf(context, agent, report.Now))]);
        context.Out.WriteLine();
        Tables.Write(
            context,
            [.. Texts(context, ("Приёмник", "Sink"), ("Состояние", "State"), ("Доставлено", "Delivered"), ("Ждут", "Waiting"), ("Старшему", "Oldest"), ("Не дошло", "Dead"), ("Повтор через", "Next try in"))],
            [.. status.Sinks.Select(sink => RowOf(context, sink, report.Now))]);
        WriteList(context, new Bilingual("Последние ошибки приёмников:", "Last errors of sinks:"), [.. status.Sinks
            .Where(sink => sink.LastError is not null)
            .Select(sink => $"{sink.Name}: {sink.LastError} ({context.Say(AgoOf(sink.LastErrorAt, report.Now, context.Language))})")]);
        WriteList(context, new Bilingual("Нужен человек:", "Needs a person:"), problems);
    }

    /// <summary>Texts of any length stand below the tables: in a column they would leave no room for the others.</summary>
    private static void WriteList(CliContext context, Bilingual heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        context.Out.WriteLine();
        context.Out.WriteLine(context.Say(heading));
        foreach (string line in lines)
        {
            context.Out.WriteLine("  " + line);
        }
    }

    private static Bilingual AgoOf(DateTimeOffset? at, DateTimeOffset now, Language language)
    {
        string age = Ages.Since(at, now, language);
        return new Bilingual($"{age} назад", $"{age} ago");
    }

    private static Bilingual HeadOf(StatusReport report, Language language)
    {
        string up = Ages.Since(report.StartedAt, report.Now, language);
        long revision = report.Router.Rules.Revision;
        string rules = Ages.Since(report.Router.Rules.Since, report.Now, language);
        string dry = report.IsDryRun ? new Bilingual(", ничего не доставляет", ", delivers nothing").In(language) : "";
        return new Bilingual(
            $"Router {report.Version}, процесс {report.ProcessId}, работает {up}{dry}; правила №{revision} действуют {rules}; {report.Configuration}",
            $"Router {report.Version}, process {report.ProcessId}, up {up}{dry}; rules no. {revision} in force for {rules}; {report.Configuration}");
    }

    private static string[] RowOf(CliContext context, AgentStatus agent, DateTimeOffset now) =>
    [
        agent.Login,
        context.Say(AgentWords.Of(agent.State)),
        Ages.Since(agent.Since, now, context.Language),
        context.Say(new Bilingual($"{agent.Confirmed} из {agent.Subscriptions.Count}", $"{agent.Confirmed} of {agent.Subscriptions.Count}")),
        agent.EventsRead.ToString(CultureInfo.InvariantCulture),
        agent.Subscriptions.FirstOrDefault(item => item.State == SubscriptionState.Rejected)?.Error ?? agent.Reason ?? "",
    ];

    private static string[] RowOf(CliContext context, SinkStatus sink, DateTimeOffset now) =>
    [
        sink.Name,
        context.Say(AgentWords.Of(sink)),
        sink.Delivered.ToString(CultureInfo.InvariantCulture),
        sink.Waiting.ToString(CultureInfo.InvariantCulture),
        Ages.Since(sink.OldestWaiting, now, context.Language),
        sink.Dead.ToString(CultureInfo.InvariantCulture),
        sink.NextTry is { } next ? Ages.Of(next - now, context.Language) : "—",
    ];

    private static IEnumerable<string> Texts(CliContext context, params (string Russian, string English)[] texts) =>
        texts.Select(text => context.Say(new Bilingual(text.Russian, text.English)));
}
