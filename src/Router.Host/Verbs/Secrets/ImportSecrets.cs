using System.CommandLine;
using System.Security.Cryptography;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Secrets;

/// <summary><c>router secrets import FILE</c>: adds the secrets of an exported file; <c>--replace</c> also takes those that differ.</summary>
internal static class ImportSecrets
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var file = new Argument<string>("FILE");
        var replace = new Option<bool>("--replace")
        {
            Description = context.Say(new Bilingual("Заменить те, что уже есть с другим текстом.", "Replace those that exist with another text.")),
        };
        var command = new Command("import", context.Say(new Bilingual(
            $"Добавить секреты из файла, который записал export; парольная фраза — как у него.",
            $"Add the secrets of a file that export wrote; the passphrase is taken as there.")))
        {
            file,
            replace,
        };
        command.SetAction((parsed, _) => SecretsPlace.WorkAsync(
            context, parsed, place => RunAsync(context, place, parsed.GetValue(file)!, parsed.GetValue(replace))));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, SecretsPlace place, string file, bool isReplacing)
    {
        if (Open(context, place, file) is not { } secrets)
        {
            return ExitCodes.Failed;
        }

        context.Mask.Add(secrets.Values);
        IReadOnlyList<string> names = place.Store.Names();
        string[] added = [.. secrets.Keys.Except(names, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] differing =
        [
            .. secrets.Keys.Intersect(names, StringComparer.Ordinal)
                .Where(name => place.Store.Read(name)!.Text != secrets[name])
                .Order(StringComparer.Ordinal),
        ];
        string[] replaced = isReplacing ? differing : [];
        foreach (string name in (string[])[.. added, .. replaced])
        {
            place.Store.Write(name, secrets[name]);
        }

        await SayAsync(context, new Bilingual("добавлены", "added"), added);
        await SayAsync(context, new Bilingual("заменены", "replaced"), replaced);
        if (added.Length + differing.Length == 0)
        {
            await context.Out.WriteLineAsync(context.Say(new Bilingual("все секреты файла уже есть", "all secrets of the file are there already")));
            return ExitCodes.Done;
        }

        int code = added.Length + replaced.Length == 0 ? ExitCodes.Done : await place.TellAsync();
        if (differing.Length > replaced.Length)
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.SecretsLeft, string.Join(", ", differing)));
            return ExitCodes.Failed;
        }

        return code;
    }

    /// <summary>The secrets of the file; <see langword="null"/> when it cannot be opened, which was told.</summary>
    private static IReadOnlyDictionary<string, string>? Open(CliContext context, SecretsPlace place, string file)
    {
        string path = place.FullPath(file);
        string shownAs = place.Shown(path);
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            context.Error.WriteLine(context.Say(CliMessages.Unreadable, shownAs, trouble));
            return null;
        }

        try
        {
            return SecretsFile.Read(text, Passphrase.Get(context));
        }
        catch (NotSupportedException)
        {
            context.Error.WriteLine(context.Say(CliMessages.SecretsFileNewer, shownAs));
        }
        catch (FormatException)
        {
            context.Error.WriteLine(context.Say(CliMessages.NoSecretsFile, shownAs));
        }
        catch (CryptographicException)
        {
            context.Error.WriteLine(context.Say(CliMessages.PassphraseWrong, shownAs));
        }

        return null;
    }

    private static Task SayAsync(CliContext context, Bilingual what, string[] names) => names.Length == 0
        ? Task.CompletedTask
        : context.Out.WriteLineAsync($"{context.Say(what)}: {string.Join(", ", names)}");
}
