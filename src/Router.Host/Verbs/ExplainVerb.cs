using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Configuration.Deliveries;
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
        var command = new Command("explain", context.Say(new Bilingual("Показать, какие маршруты берут событие и почему.", "Show which routes take an event, and why.")))
        {
            source,
            login,
        };
        command.SetAction(parsed => Run(context, parsed, parsed.GetValue(source), parsed.GetValue(login) ?? DefaultLogin));
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
