using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Configuration.Deliveries;
using Router.Host.Verbs.Asking;
using Router.Host.Verbs.Explaining;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Host.Verbs;

/// <summary><c>router explain</c>: why each route takes an event or does not, and what each destination would get.</summary>
internal static class ExplainVerb
{
    private const string DefaultLogin = "test";

    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var source = new Option<string?>("--event")
        {
            HelpName = "FILE|sample:NAME",
            Description = context.Say(new Bilingual(
                "Событие: файл с его XML или пример, sample:Call.Finished,CallResult=Success.",
                "The event: a file with its XML, or a sample, sample:Call.Finished,CallResult=Success.")),
        };
        var login = new Option<string?>("--login")
        {
            HelpName = "LOGIN",
            Description = context.Say(new Bilingual($"Чьё событие ({DefaultLogin}).", $"Whose event it is ({DefaultLogin}).")),
        };
        var since = new Option<string?>("--since")
        {
            HelpName = "TIME",
            Description = context.Say(new Bilingual(
                "Вместо --event: что эти правила сделали бы иначе с событиями журнала с этого времени: 24h, 10:00, 2026-03-25 10:00.",
                "Instead of --event: what these rules would have done otherwise with the journal's events since then: 24h, 10:00, 2026-03-25 10:00.")),
        };
        var journalOf = new Option<string?>("--journal-of")
        {
            HelpName = "FILE",
            Description = context.Say(new Bilingual(
                "Чей журнал: файл правил, с которым Router работает; без него — журнал рядом с правилами, а если его там нет — правил в обычном месте.",
                "Whose journal: the configuration that Router runs with; without it the one beside the rules, or if there is none that of the usual places.")),
        };
        var command = new Command("explain", context.Say(new Bilingual("Показать, какие маршруты берут событие и почему.", "Show which routes take an event, and why.")))
        {
            source,
            login,
            since,
            journalOf,
        };
        command.SetAction(async (parsed, cancellation) => parsed.GetValue(since) is { } from
            ? await RulesTrial.RunAsync(context, parsed, from, parsed.GetValue(journalOf), cancellation)
            : Run(context, parsed, parsed.GetValue(source), parsed.GetValue(login) ?? DefaultLogin));
        return command;
    }

    private static int Run(CliContext context, ParseResult parsed, string? source, string login)
    {
        if (source is null)
        {
            context.Error.WriteLine(context.Say(CliMessages.OptionMissing, "--event", "router explain --event sample:Call.Finished"));
            return ExitCodes.Usage;
        }

        (AgentEvent? @event, string? problem) = ExplainedEvent.Read(source, context);
        if (@event is null)
        {
            context.Error.WriteLine(problem);
            return ExitCodes.Usage;
        }

        if (ConfigurationOpener.Open(context, parsed) is not { } configuration)
        {
            return ExitCodes.Usage;
        }

        DateTimeOffset now = context.Time.GetUtcNow();
        IReadOnlyList<RouteExplanation> routes = configuration.CreateTable(revision: 0).Explain(@event, login, now);
        var texts = new DestinationTexts(configuration, context.Language);
        string TextOf(Destination destination) => texts.Make(destination, @event, login, now);
        if (context.IsJson(parsed))
        {
            context.Out.WriteLine(JsonSerializer.Serialize(ExplanationAnswer.Of(@event, login, routes, TextOf), CliJson.Options));
        }
        else
        {
            new ExplanationLines(context, configuration.Rules.File, TextOf).Write(@event, login, routes);
        }

        return ExitCodes.Done;
    }
}
