using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary><c>router tail</c>: what is read and delivered, as it happens, until Ctrl+C.</summary>
internal static class TailVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var login = new Option<string?>("--login") { HelpName = "NAME", Description = context.Say(new Bilingual("Только этот логин.", "This login only.")) };
        var @object = new Option<string?>("--object") { HelpName = "OBJECT", Description = context.Say(new Bilingual("Только такие события: Call, Message, …", "Such events only: Call, Message, …")) };
        var command = new Command("tail", context.Say(new Bilingual("События и доставки по мере появления.", "Events and deliveries as they happen.")))
        {
            login,
            @object,
        };
        return command.Talking(context, async (client, parsed, _) =>
        {
            using var signals = new Signals();
            var filter = new TailFilter(parsed.GetValue(login), parsed.GetValue(@object));
            try
            {
                await foreach (string line in client.TailAsync(filter, signals.Asked))
                {
                    await context.Out.WriteLineAsync(context.IsJson(parsed) ? line : LineOf(context, line));
                    await context.Out.FlushAsync(signals.Asked);
                }
            }
            catch (OperationCanceledException) when (signals.Asked.IsCancellationRequested)
            {
                // Ctrl+C is how it is meant to end.
            }

            return ExitCodes.Done;
        });
    }

    private static string LineOf(CliContext context, string json) =>
        TailText.Of(JsonSerializer.Deserialize<TailLine>(json, ControlJson.Options)!, context.Language, context.Time.LocalTimeZone);
}
