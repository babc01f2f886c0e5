using System.CommandLine;
using System.Text.Json;
using Router.Host.CommandLine;
using Router.Host.Configuration.Secrets;
using Router.Host.Verbs.Online;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Secrets;

/// <summary><c>router secrets list</c>: what is set, what is used and not set, since when, and who may read it. Never a text.</summary>
internal static class ListSecrets
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command("list", context.Say(new Bilingual("Какие секреты есть и кому нужны; без текстов.", "Which secrets there are and what uses them; without their texts.")));
        command.SetAction((parsed, _) => SecretsPlace.WorkAsync(context, parsed, place => RunAsync(context, parsed, place)));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, SecretsPlace place)
    {
        (ILookup<string, string> users, bool isComplete) = place.FindUsers();
        IReadOnlyList<string> set = place.Store.Names();
        ListedSecret[] all =
        [
            .. set.Union(users.Select(user => user.Key), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(name => Look(place, name, [.. users[name]], set.Contains(name, StringComparer.Ordinal))),
        ];
        if (!isComplete)
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.UsesIncomplete));
        }

        if (context.IsJson(parsed))
        {
            await context.Out.WriteLineAsync(JsonSerializer.Serialize(all, CliJson.Options));
        }
        else if (all.Length == 0)
        {
            await context.Out.WriteLineAsync(context.Say(new Bilingual("секретов нет; задать: router secrets set ИМЯ", "there are no secrets; set one: router secrets set NAME")));
        }
        else
        {
            Write(context, place, all);
        }

        return ExitCodes.Done;
    }

    private static ListedSecret Look(SecretsPlace place, string name, IReadOnlyList<string> users, bool isSet)
    {
        string path = place.Store.PathOf(name);
        return isSet
            ? new ListedSecret(name, users, place.Store.SetAt(name), path, SecretRights.AreOpen(path))
            : new ListedSecret(name, users, SetAt: null, Path: null, IsOpenToOthers: false);
    }

    private static void Write(CliContext context, SecretsPlace place, ListedSecret[] all)
    {
        string[] headings =
        [
            context.Say(new Bilingual("Секрет", "Secret")),
            context.Say(new Bilingual("Кому нужен", "Used by")),
            context.Say(new Bilingual("Задан назад", "Age")),
            context.Say(new Bilingual("Где", "Where")),
            "",
        ];
        Tables.Write(context, headings, [.. all.Select(secret => RowOf(context, place, secret))]);
    }

    private static string[] RowOf(CliContext context, SecretsPlace place, ListedSecret secret) =>
    [
        secret.Name,
        secret.UsedBy.Count == 0 ? "—" : string.Join(", ", secret.UsedBy),
        secret.SetAt is null
            ? context.Say(new Bilingual("не задан", "not set"))
            : Ages.Since(secret.SetAt, context.Time.GetUtcNow(), context.Language),
        secret.Path is { } path ? place.Shown(path) : "",
        secret.IsOpenToOthers ? context.Say(new Bilingual("могут читать и другие!", "others may read it!")) : "",
    ];
}
