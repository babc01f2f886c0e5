using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Routing.Checks;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs;

/// <summary><c>router check</c>: everything that is wrong with the file, and what cannot be meant.</summary>
internal static class CheckVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var strict = new Option<bool>("--strict")
        {
            Description = context.Say(new Bilingual("Предупреждения тоже считать ошибками.", "Count warnings as errors.")),
        };
        var command = new Command("check", context.Say(new Bilingual("Проверить файл правил.", "Check the configuration file."))) { strict };
        command.SetAction(parsed => Run(context, parsed, parsed.GetValue(strict)));
        return command;
    }

    private static int Run(CliContext context, ParseResult parsed, bool isStrict)
    {
        if (ConfigurationOpener.FindFile(context, parsed) is not { } path)
        {
            return ExitCodes.Usage;
        }

        string shownAs = ConfigurationOpener.ShownAs(path, context);
        LoadResult result = ConfigurationOpener.LoaderOf(context).Load(path, shownAs);
        LoadedConfiguration? configuration = result.Configuration;
        Diagnostic[] found =
        [
            .. result.Diagnostics
                .Concat(configuration is null ? [] : ConfigurationCheck.Run(configuration.Rules))
                .Concat(configuration is null ? [] : WritableCheck.Run(configuration))
                .OrderBy(item => item.Position.Line)
                .ThenBy(item => item.Position.Column ?? 0),
        ];
        int errors = found.Count(item => item.Severity == Severity.Error);
        int warnings = found.Length - errors;
        if (context.IsJson(parsed))
        {
            context.Out.WriteLine(JsonSerializer.Serialize(
                new { file = path, errors, warnings, diagnostics = found.Select(item => DiagnosticAnswer.Of(item, context.Language)) },
                CliJson.Options));
        }
        else
        {
            foreach (Diagnostic diagnostic in found)
            {
                context.Out.WriteLine(diagnostic.ToString(context.Language));
            }

            context.Out.WriteLine(context.Say(SummaryOf(shownAs, configuration, errors, warnings)));
        }

        return errors > 0 || (isStrict && warnings > 0) ? ExitCodes.Usage : ExitCodes.Done;
    }

    private static Bilingual SummaryOf(string file, LoadedConfiguration? configuration, int errors, int warnings)
    {
        if (configuration is null || errors > 0)
        {
            return new Bilingual(
                $"{file}: ошибок {errors}, предупреждений {warnings}; файл не годится",
                $"{file}: errors {errors}, warnings {warnings}; the file cannot be used");
        }

        int routes = configuration.Rules.Routes.Count(route => route.Enabled);
        int subscriptions = configuration.CreateTable(revision: 0).Subscriptions.Count;
        return new Bilingual(
            $"{file}: годится; маршрутов {routes}, приёмников {configuration.Sinks.Count}, подписок {subscriptions}, предупреждений {warnings}",
            $"{file}: can be used; routes {routes}, sinks {configuration.Sinks.Count}, subscriptions {subscriptions}, warnings {warnings}");
    }
}
