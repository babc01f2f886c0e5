using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Control;
using Router.Host.Running;
using Router.Host.Trials;
using Router.Journal;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary>
/// <c>router sinks test|authorize</c>: what a person has a sink try. The sink of a Router that runs does it; without one it is built for it.
/// </summary>
internal static class SinkTrialVerbs
{
    /// <summary>Makes <c>test</c>: looks whether credentials and rights are right, or sends one message.</summary>
    public static Command Test(CliContext context)
    {
        Argument<string> sink = NameOf(context);
        var send = new Option<string?>("--send")
        {
            HelpName = "TEXT",
            Description = context.Say(new Bilingual("Отправить одно сообщение с этим текстом.", "Send one message with this text.")),
        };
        Option<string[]> to = TargetOption(context);
        var command = new Command("test", context.Say(new Bilingual(
            "Проверить доступ и права приёмника, ничего не отправляя; с --send — отправить одно сообщение.",
            "Test a sink's credentials and rights without sending anything; with --send, send one message."))) { sink, send, to };
        return command.Trying(context, sink, async (trials, parsed, cancellation) =>
        {
            string name = parsed.GetValue(sink)!;
            string? text = parsed.GetValue(send);
            Dictionary<string, string>? target = TargetOf(parsed.GetValue(to));
            var order = new TrialOrder(name, text is null ? TrialKind.Check : TrialKind.Send, text, target);
            return await TellAsync(context, parsed, name, await trials.TrySinkAsync(order, cancellation));
        });
    }

    /// <summary>Makes <c>authorize</c>: prints the address to open, and takes what the browser was sent to.</summary>
    public static Command Authorize(CliContext context)
    {
        Argument<string> sink = NameOf(context);
        var command = new Command("authorize", context.Say(new Bilingual(
            "Впустить приёмник через браузер: показать адрес и принять тот, на который браузер перешёл.",
            "Let a sink in by the browser: shows an address and takes the one that the browser was sent to."))) { sink };
        return command.Trying(context, sink, async (trials, parsed, cancellation) =>
        {
            string name = parsed.GetValue(sink)!;
            TrialReport start = await trials.TrySinkAsync(new TrialOrder(name, TrialKind.Authorize), cancellation);
            if (start.Address is not { } address)
            {
                return await TellAsync(context, parsed, name, start);
            }

            await context.Error.WriteLineAsync(context.Say(new Bilingual(
                $"{name}: откройте в браузере и разрешите доступ:", $"{name}: open this in a browser and allow the access:")));
            await context.Out.WriteLineAsync(address.AbsoluteUri);
            await context.Error.WriteAsync(context.Say(new Bilingual(
                "Вставьте адрес, на который перешёл браузер: ", "Paste the address that the browser was sent to: ")));
            if ((await context.In.ReadLineAsync(cancellation))?.Trim() is not { Length: > 0 } redirect)
            {
                await context.Error.WriteLineAsync();
                await context.Error.WriteLineAsync(context.Say(new Bilingual("ничего не вставлено, ничего не изменилось", "nothing was pasted, nothing has changed")));
                return ExitCodes.Failed;
            }

            TrialReport end = await trials.TrySinkAsync(new TrialOrder(name, TrialKind.Authorized, redirect), cancellation);
            return await TellAsync(context, parsed, name, end);
        });
    }

    private static Command Trying(
        this Command command, CliContext context, Argument<string> sink, Func<ITrials, ParseResult, CancellationToken, Task<int>> act)
    {
        command.SetAction((parsed, cancellation) => OnlineVerb.RunAsync(
            context,
            parsed,
            parsed.GetValue(context.Options.Config),
            client => act(client, parsed, cancellation),
            path => AloneAsync(context, parsed, path, parsed.GetValue(sink)!, trials => act(trials, parsed, cancellation), cancellation)));
        return command;
    }

    private static async Task<int> AloneAsync(
        CliContext context, ParseResult parsed, string path, string sink, Func<ITrials, Task<int>> act, CancellationToken cancellation)
    {
        if (ConfigurationOpener.Load(context, path) is not { } configuration)
        {
            return ExitCodes.Usage;
        }

        try
        {
            await using SinkAlone alone = await SinkAlone.OpenAsync(HostOptions.Of(context, parsed, configuration), sink, cancellation);
            return await act(alone);
        }
        catch (RefusedException refused)
        {
            await context.Error.WriteLineAsync(context.Say(refused.Entry, [.. refused.Arguments]));
            return refused.IsNotThere ? ExitCodes.Failed : ExitCodes.Usage;
        }
        catch (RunException exception)
        {
            await context.Error.WriteLineAsync(context.Say(exception.Entry, [.. exception.Arguments]));
            return ExitCodes.Usage;
        }
        catch (JournalException exception)
        {
            await context.Error.WriteLineAsync(context.Say(RunMessages.JournalUnusable, configuration.JournalPath, exception.Message));
            return ExitCodes.Failed;
        }
    }

    private static async Task<int> TellAsync(CliContext context, ParseResult parsed, string sink, TrialReport report)
    {
        if (context.IsJson(parsed))
        {
            await context.Out.WriteLineAsync(JsonSerializer.Serialize(report, ControlJson.Indented));
        }
        else
        {
            foreach (string line in report.Lines)
            {
                await context.Out.WriteLineAsync($"{sink}: {line}");
            }
        }

        return report.IsRight ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static Option<string[]> TargetOption(CliContext context)
    {
        var to = new Option<string[]>("--to")
        {
            HelpName = "KEY=VALUE",
            Description = context.Say(new Bilingual(
                "Кому: --to chat=-100123; без этого — как в первом маршруте с этим приёмником.",
                "Where to: --to chat=-100123; without it as the first route with this sink says.")),
        };
        to.Validators.Add(result =>
        {
            foreach (string written in result.Tokens.Select(token => token.Value).Where(value => value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError(context.Say(CliMessages.BadValue, to.Name, written, new Bilingual("; пишут ключ=значение", "; write key=value")));
            }
        });
        return to;
    }

    private static Dictionary<string, string>? TargetOf(string[]? written) => written is not { Length: > 0 }
        ? null
        : written.Select(pair => pair.Split('=', 2)).GroupBy(pair => pair[0], StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Last()[1], StringComparer.Ordinal);

    private static Argument<string> NameOf(CliContext context) =>
        new("SINK") { Description = context.Say(new Bilingual("Имя приёмника.", "The sink's name.")) };
}
