using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary>
/// <c>router subscribe CATEGORY…</c>: asks the apps for events besides what the rules need, under a name for good, or without one as long as
/// it runs, and prints them.
/// </summary>
internal static class SubscribeVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var categories = new Argument<string[]>("CATEGORY")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = context.Say(new Bilingual("Режим/Объект или Режим/Объект/Инициатор: Softphone/Call, Colleagues/Message/incoming.", "Mode/Object or Mode/Object/Initiator: Softphone/Call, Colleagues/Message/incoming.")),
        };
        var login = new Option<string?>("--login") { HelpName = "LOGIN", Description = context.Say(new Bilingual("Только для этого логина.", "For this login only.")) };
        var name = new Option<string?>("--name") { HelpName = "NAME", Description = context.Say(new Bilingual("Имя, под которым подписка остаётся и после перезапуска.", "The name under which it stays, also after a restart.")) };
        var list = new Option<bool>("--list") { Description = context.Say(new Bilingual("Показать именованные подписки.", "Show the named subscriptions.")) };
        var remove = new Option<string?>("--remove") { HelpName = "NAME", Description = context.Say(new Bilingual("Убрать именованную подписку.", "Remove a named subscription.")) };
        var command = new Command("subscribe", context.Say(new Bilingual("Подписаться сверх того, что нужно правилам.", "Subscribe to more than the rules need."))) { categories, login, name, list, remove };
        return command.Talking(context, async (client, parsed, cancellation) =>
        {
            if (parsed.GetValue(list))
            {
                return await ShowAsync(context, parsed, await client.GetSubscriptionsAsync(cancellation));
            }

            if (parsed.GetValue(remove) is { } gone)
            {
                return await ShowAsync(context, parsed, await client.DropSubscriptionAsync(gone, cancellation));
            }

            if (await ReadAsync(context, parsed.GetValue(categories)!, command) is not { } wanted)
            {
                return ExitCodes.Usage;
            }

            var order = new SubscriptionOrder(parsed.GetValue(name), parsed.GetValue(login), wanted);
            return order.Name is null
                ? await HoldAsync(context, client, order)
                : await ShowAsync(context, parsed, [await client.KeepSubscriptionAsync(order, cancellation)]);
        });
    }

    private static async Task<IReadOnlyList<Category>?> ReadAsync(CliContext context, string[] texts, Command command)
    {
        if (texts.Length == 0)
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.ArgumentMissing, "CATEGORY", HelpText.UsageOf(command)));
            return null;
        }

        bool isRight = true;
        List<Category> categories = [];
        foreach (string text in texts)
        {
            (IReadOnlyList<Category> read, Bilingual? problem) = CategoryText.Read(text);
            categories.AddRange(read);
            if (problem is not null)
            {
                isRight = false;
                await context.Error.WriteLineAsync(context.Say(CliMessages.BadCategory, text, problem));
            }
        }

        return isRight ? [.. categories.Distinct()] : null;
    }

    private static async Task<int> HoldAsync(CliContext context, ControlClient client, SubscriptionOrder order)
    {
        using var signals = new Signals();
        try
        {
            await foreach (string line in client.SubscribeAsync(order, signals.Asked))
            {
                TailLine read = JsonSerializer.Deserialize<TailLine>(line, ControlJson.Options)!;
                if (read.Kind == TailKind.Excluded)
                {
                    await context.Error.WriteLineAsync(context.Say(CliMessages.NeverSubscribed, read.Reason!));
                    continue;
                }

                await context.Out.WriteLineAsync(line);
                await context.Out.FlushAsync(signals.Asked);
            }
        }
        catch (OperationCanceledException) when (signals.Asked.IsCancellationRequested)
        {
            // Ctrl+C is how it is meant to end.
        }

        return ExitCodes.Done;
    }

    private static async Task<int> ShowAsync(CliContext context, ParseResult parsed, IReadOnlyList<SubscriptionReport> reports)
    {
        if (context.IsJson(parsed))
        {
            await context.Out.WriteLineAsync(JsonSerializer.Serialize(reports, ControlJson.Indented));
            return ExitCodes.Done;
        }

        if (reports.Count == 0)
        {
            await context.Out.WriteLineAsync(context.Say(new Bilingual("именованных подписок нет", "there are no named subscriptions")));
        }

        foreach (SubscriptionReport report in reports)
        {
            Bilingual who = report.Login is { } login ? new Bilingual(login, login) : new Bilingual("все логины", "all logins");
            await context.Out.WriteLineAsync($"{report.Name} ({context.Say(who)}): {string.Join(", ", report.Categories)}");
            if (report.Excluded.Count > 0)
            {
                await context.Error.WriteLineAsync(context.Say(CliMessages.NeverSubscribed, string.Join(", ", report.Excluded)));
            }
        }

        return ExitCodes.Done;
    }
}
