using System.CommandLine;
using System.Text.Json;
using Router.Actors.Status;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary><c>router sinks drain|skip</c>: what is to become of what waits for a sink.</summary>
internal static class SinkQueueVerbs
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    /// <summary>Makes <c>drain</c>: it waits until the sink has delivered what there was and is paused; Ctrl+C ends the waiting alone.</summary>
    public static Command Drain(CliContext context)
    {
        Argument<string> sink = NameOf(context);
        return new Command("drain", context.Say(new Bilingual("Доставить то, что уже есть, и остановить; ждёт этого.", "Deliver what there is already, then pause; waits for that."))) { sink }
            .Talking(context, async (client, parsed, cancellation) =>
            {
                string name = parsed.GetValue(sink)!;
                await client.DrainSinkAsync(name, cancellation);
                using var signals = new Signals();
                try
                {
                    await WaitAsync(context, client, name, isQuiet: context.IsJson(parsed), signals.Asked);
                }
                catch (OperationCanceledException) when (signals.Asked.IsCancellationRequested)
                {
                    await context.Error.WriteLineAsync(context.Say(new Bilingual(
                        $"{name}: доставка продолжается, затем он остановится", $"{name}: deliveries go on, then it pauses")));
                    return ExitCodes.Failed;
                }

                await context.Out.WriteLineAsync(context.IsJson(parsed)
                    ? JsonSerializer.Serialize(new { sink = name, isDrained = true }, ControlJson.Indented)
                    : context.Say(new Bilingual(
                        $"{name}: всё, что было, доставлено; остановлен до router sinks resume {name}",
                        $"{name}: all that there was is delivered; paused until router sinks resume {name}")));
                return ExitCodes.Done;
            });
    }

    /// <summary>Makes <c>skip</c>: what waits is passed over for good, and so it wants <c>--yes</c>.</summary>
    public static Command Skip(CliContext context)
    {
        Argument<string> sink = NameOf(context);
        var yes = new Option<bool>("--yes") { Description = context.Say(new Bilingual("Да, пропустить навсегда; без этого только показать, сколько ждёт.", "Yes, skip it for good; without this only show how much waits.")) };
        return new Command("skip", context.Say(new Bilingual("Пропустить всё, что ждёт: доставлено оно не будет.", "Pass over all that waits: it will not be delivered."))) { sink, yes }
            .Talking(context, async (client, parsed, cancellation) =>
            {
                string name = parsed.GetValue(sink)!;
                SinkSkip skip = await client.SkipSinkAsync(new SkipOrder(name, parsed.GetValue(yes)), cancellation);
                if (context.IsJson(parsed))
                {
                    await context.Out.WriteLineAsync(JsonSerializer.Serialize(skip, ControlJson.Indented));
                }
                else if (skip.IsDone)
                {
                    await context.Out.WriteLineAsync(context.Say(new Bilingual($"{name}: пропущено {skip.Count}", $"{name}: {skip.Count} skipped")));
                }
                else
                {
                    await context.Error.WriteLineAsync(context.Say(CliMessages.SkipNeedsYes, name, skip.Count));
                }

                return skip.IsDone ? ExitCodes.Done : ExitCodes.Failed;
            });
    }

    private static Argument<string> NameOf(CliContext context) =>
        new("SINK") { Description = context.Say(new Bilingual("Имя приёмника.", "The sink's name.")) };

    /// <summary>Ends when the sink is paused, which it is when it has delivered all; each other count of what waits is told.</summary>
    private static async Task WaitAsync(CliContext context, ControlClient client, string sink, bool isQuiet, CancellationToken cancellation)
    {
        long? shown = null;
        while ((await client.GetStatusAsync(cancellation)).Router.Sinks.FirstOrDefault(item => item.Name == sink)
            is { State: not SinkState.Paused } status)
        {
            if (status.Waiting != shown && !isQuiet)
            {
                Bilingual state = AgentWords.Of(status);
                await context.Out.WriteLineAsync(context.Say(new Bilingual(
                    $"{sink}: {state.Russian}, ждут {status.Waiting}", $"{sink}: {state.English}, {status.Waiting} waiting")));
                shown = status.Waiting;
            }

            await Task.Delay(LookInterval, context.Time, cancellation);
        }
    }
}
