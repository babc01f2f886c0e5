using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Configuration.Deliveries;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;
using Router.Routing.Trials;

namespace Router.Host.Verbs;

/// <summary><c>router test</c>: runs the file's <c>tests</c>; nothing is delivered.</summary>
internal static class TestVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command("test", context.Say(new Bilingual("Выполнить tests из файла; ничего не доставляется.", "Run the file's tests; nothing is delivered.")));
        command.SetAction(parsed => Run(context, parsed));
        return command;
    }

    private static int Run(CliContext context, ParseResult parsed)
    {
        if (ConfigurationOpener.Open(context, parsed) is not { } configuration)
        {
            return ExitCodes.Usage;
        }

        RouteTable table = configuration.CreateTable(revision: 0);
        var texts = new DestinationTexts(configuration, context.Language);
        DateTimeOffset now = context.Time.GetUtcNow();
        RouteTestResult[] results =
        [
            .. configuration.Rules.Tests.Select(test =>
                new RouteTestRunner(table, (@event, destination) => texts.Make(destination, @event, test.Login, now)).Run(test, now)),
        ];
        int failed = results.Count(result => !result.IsPassed);
        if (context.IsJson(parsed))
        {
            var tests = results.Select(result => new
            {
                name = result.Test.Name,
                line = result.Test.Position.Line,
                passed = result.IsPassed,
                failures = result.Failures.Select(failure => new { sink = failure.Sink, expected = failure.Expected, found = failure.Found }),
            });
            context.Out.WriteLine(JsonSerializer.Serialize(new { passed = results.Length - failed, failed, tests }, CliJson.Options));
        }
        else
        {
            foreach (RouteTestResult result in results)
            {
                Write(context, configuration.Rules.File, result);
            }

            context.Out.WriteLine(context.Say(results.Length == 0
                ? new Bilingual("в файле нет раздела tests; проверить нечего", "the file has no tests; nothing to run")
                : new Bilingual($"тестов {results.Length}: прошло {results.Length - failed}, не прошло {failed}", $"tests {results.Length}: passed {results.Length - failed}, failed {failed}")));
        }

        return failed > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static void Write(CliContext context, string file, RouteTestResult result)
    {
        RouteTest test = result.Test;
        if (result.IsPassed)
        {
            context.Out.WriteLine(context.Say(new Bilingual($"прошёл     {test.Name}", $"passed  {test.Name}")));
            return;
        }

        context.Out.WriteLine(context.Say(new Bilingual($"не прошёл  {test.Name} ({file}:{test.Position.Line})", $"failed  {test.Name} ({file}:{test.Position.Line})")));
        foreach (RouteTestFailure failure in result.Failures)
        {
            string expected = failure.Expected is { } glob ? $"\"{glob}\"" : context.Say(new Bilingual("ничего", "nothing"));
            string found = failure.Found.Count == 0
                ? context.Say(new Bilingual("ничего", "nothing"))
                : string.Join(", ", failure.Found.Select(text => text.Length == 0 ? context.Say(new Bilingual("событие без текста", "the event without a text")) : $"\"{text}\""));
            context.Out.WriteLine(context.Say(new Bilingual(
                $"           {failure.Sink}: ожидалось {expected}, вышло {found}",
                $"        {failure.Sink}: expected {expected}, got {found}")));
        }
    }
}
