using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Host.History.Missing;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;
using Router.Sinks.Texts.Wording;

namespace Router.Host.Verbs.Asking;

/// <summary><c>router directory missing</c>: who was met and has no name, as a table to fill in and give back as a source of names.</summary>
internal static class DirectoryVerb
{
    private const string UsualSince = "7d";

    /// <summary>Makes the noun with its verb.</summary>
    public static Command Create(CliContext context) =>
        new("directory", context.Say(new Bilingual("Кто есть кто.", "Who is who."))) { Missing(context) };

    private static Command Missing(CliContext context)
    {
        var since = new Option<string>("--since")
        {
            HelpName = "TIME",
            DefaultValueFactory = _ => UsualSince,
            Description = context.Say(new Bilingual($"С какого времени: 2026-03-25 10:00, 10:00 или 24h (столько назад) ({UsualSince}).", $"From when on: 2026-03-25 10:00, 10:00 or 24h (that long ago) ({UsualSince}).")),
        };
        return new Command("missing", context.Say(new Bilingual(
            "Кто встречался и не имеет имени, с частых: таблица CSV, чтобы вписать имена.", "Who was met and has no name, the most frequent first: a CSV table to fill in.")))
        {
            since,
        }.Asking(context, async (history, parsed, cancellation) =>
        {
            string from = parsed.GetValue(since)!;
            IReadOnlyList<MissingName> missing = await history.FindMissingNamesAsync(new MissingNamesQuery(from), cancellation);
            if (context.IsJson(parsed))
            {
                await context.Out.WriteLineAsync(JsonSerializer.Serialize(missing, ControlJson.Indented));
                return ExitCodes.Done;
            }

            await WriteAsync(context, missing);
            if (missing.Count == 0)
            {
                await context.Error.WriteLineAsync(context.Say(CliMessages.NobodyMissing, from));
            }

            return ExitCodes.Done;
        });
    }

    /// <summary>A source of names reads the table by its first line, whatever the language.</summary>
    private static async Task WriteAsync(CliContext context, IReadOnlyList<MissingName> missing)
    {
        TextLanguage language = context.Language == Language.Russian ? TextLanguage.Russian : TextLanguage.English;
        await context.Out.WriteLineAsync("id;kind;count;last-seen;name");
        foreach (MissingName id in missing)
        {
            string lastSeen = id.LastSeen.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            await context.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{id.Id};{IdKinds.NameOf(id.Kind, language)};{id.Count};{lastSeen};"));
        }
    }
}
