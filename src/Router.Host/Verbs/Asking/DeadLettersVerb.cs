using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Host.History.DeadLetters;
using Router.Host.Verbs.Online;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Asking;

/// <summary><c>router dead-letters list|show|retry|discard</c>: what did not arrive, and what is to become of it.</summary>
internal static class DeadLettersVerb
{
    private const int UsualLimit = 50;

    /// <summary>Makes the noun with its verbs.</summary>
    public static Command Create(CliContext context) => new("dead-letters", context.Say(new Bilingual("Недоставленное.", "What did not arrive.")))
    {
        List(context),
        Show(context),
        Order(
            context,
            "retry",
            (client, order, cancellation) => client.RetryDeadLettersAsync(order, cancellation),
            new Bilingual("Доставить снова.", "Deliver again."),
            count => new Bilingual($"возвращено в очередь: {count}", $"put back in the queue: {count}")),
        Order(
            context,
            "discard",
            (client, order, cancellation) => client.DiscardDeadLettersAsync(order, cancellation),
            new Bilingual("Снять: доставлять не нужно.", "Give up: they need not be delivered."),
            count => new Bilingual($"снято: {count}", $"discarded: {count}")),
    };

    private static Command List(CliContext context)
    {
        var limit = new Option<int>("--limit")
        {
            HelpName = "N",
            DefaultValueFactory = _ => UsualLimit,
            Description = context.Say(new Bilingual($"Сколько показать, с последних ({UsualLimit}).", $"How many to show, the newest first ({UsualLimit}).")),
        };
        var all = new Option<bool>("--all") { Description = context.Say(new Bilingual("Показать все.", "Show all of them.")) };
        var command = new Command("list", context.Say(new Bilingual("Перечислить.", "List them.")));
        var options = new DeadLetterOptions(context, command);
        command.Add(limit.AtLeastOne(context));
        command.Add(all);
        return command.Asking(context, async (history, parsed, cancellation) =>
        {
            var query = new DeadLetterQuery(options.FilterOf(parsed), parsed.GetValue(all) ? null : parsed.GetValue(limit));
            DeadLetterList list = await history.ListDeadLettersAsync(query, cancellation);
            if (context.IsJson(parsed))
            {
                await context.Out.WriteLineAsync(JsonSerializer.Serialize(list, ControlJson.Indented));
            }
            else
            {
                new DeadLetterLines(context).Write(list);
            }

            return ExitCodes.Done;
        });
    }

    private static Command Show(CliContext context)
    {
        var id = new Argument<string>("ID");
        return new Command("show", context.Say(new Bilingual("Показать одно: событие, попытки, причину.", "Show one: event, attempts, reason."))) { id }
            .Asking(context, async (history, parsed, cancellation) =>
            {
                DeadLetterDetails details = await history.ShowDeadLetterAsync(parsed.GetValue(id)!, cancellation);
                if (context.IsJson(parsed))
                {
                    await context.Out.WriteLineAsync(JsonSerializer.Serialize(details, ControlJson.Indented));
                }
                else
                {
                    new DeadLetterLines(context).Write(details);
                }

                return ExitCodes.Done;
            });
    }

    private static Command Order(
        CliContext context,
        string name,
        Func<ControlClient, DeadLetterOrder, CancellationToken, Task<DeadLettersDone>> carryOut,
        Bilingual description,
        Func<int, Bilingual> done)
    {
        var ids = new Argument<string[]>("ID") { Arity = ArgumentArity.ZeroOrMore };
        var yes = new Option<bool>("--yes") { Description = context.Say(new Bilingual("Все, что подходят; без этого — только названные или единственное.", "All that fit; without it those that are named, or a single one.")) };
        var all = new Option<bool>("--all") { Description = context.Say(new Bilingual("Все до одного, какие есть.", "All of them that there are.")) };
        var command = new Command(name, context.Say(description)) { ids };
        var options = new DeadLetterOptions(context, command);
        command.Add(yes);
        command.Add(all);
        return command.Talking(context, async (client, parsed, cancellation) =>
        {
            DeadLetterFilter filter = options.FilterOf(parsed, parsed.GetValue(ids));
            DeadLettersDone result = await carryOut(client, new DeadLetterOrder(filter, parsed.GetValue(yes), parsed.GetValue(all)), cancellation);
            if (context.IsJson(parsed))
            {
                await context.Out.WriteLineAsync(JsonSerializer.Serialize(result, ControlJson.Indented));
            }
            else
            {
                await WriteAsync(context, result, done);
            }

            return result is { Unsure: 0, NoRoom: 0, Unknown.Count: 0 } ? ExitCodes.Done : ExitCodes.Failed;
        });
    }

    private static async Task WriteAsync(CliContext context, DeadLettersDone result, Func<int, Bilingual> done)
    {
        foreach (string id in result.Unknown)
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.NoSuchDeadLetter, id));
        }

        if (result.Unsure > 0)
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.NeedsYes, result.Unsure));
        }
        else
        {
            await context.Out.WriteLineAsync(context.Say(done(result.Count)));
            if (result.NoRoom > 0)
            {
                await context.Error.WriteLineAsync(context.Say(CliMessages.NoRoom, result.NoRoom));
            }
        }
    }
}
