using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary><c>router reload</c>: reads the file again now, and says what changed or what is wrong with it.</summary>
internal static class ReloadVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context) =>
        new Command("reload", context.Say(new Bilingual("Перечитать файл правил сейчас.", "Read the configuration again now.")))
            .Talking(context, async (client, parsed, cancellation) =>
            {
                ReloadReport report = await client.ReloadAsync(cancellation);
                if (context.IsJson(parsed))
                {
                    await context.Out.WriteLineAsync(JsonSerializer.Serialize(report, ControlJson.Indented));
                }
                else
                {
                    Write(context, report);
                }

                return report.Outcome == ReloadOutcome.Refused ? ExitCodes.Failed : ExitCodes.Done;
            });

    private static void Write(CliContext context, ReloadReport report)
    {
        TextWriter output = report.Outcome == ReloadOutcome.Refused ? context.Error : context.Out;
        foreach (string line in report.Lines)
        {
            output.WriteLine(line);
        }

        Bilingual? end = report.Outcome switch
        {
            ReloadOutcome.Unchanged => new Bilingual($"без изменений, действуют правила №{report.Revision}", $"unchanged, rules no. {report.Revision} stay in force"),
            ReloadOutcome.Refused => new Bilingual($"файл не принят, действуют правила №{report.Revision}", $"the file is refused, rules no. {report.Revision} stay in force"),
            _ => null,
        };
        if (end is not null)
        {
            output.WriteLine(context.Say(end));
        }
    }
}
