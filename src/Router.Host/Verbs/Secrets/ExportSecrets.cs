using System.CommandLine;
using System.Text;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Configuration.Secrets;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Secrets;

/// <summary><c>router secrets export FILE</c>: all secrets in one encrypted file, to take them to another machine.</summary>
internal static class ExportSecrets
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var file = new Argument<string>("FILE");
        var command = new Command("export", context.Say(new Bilingual(
            $"Записать все секреты в зашифрованный файл; парольная фраза вводится вслепую, со стандартного ввода или из {Passphrase.Variable}.",
            $"Write all secrets to an encrypted file; its passphrase is typed unseen, taken from standard input or from {Passphrase.Variable}.")))
        {
            file,
        };
        command.SetAction((parsed, _) => SecretsPlace.WorkAsync(context, parsed, place => RunAsync(context, place, parsed.GetValue(file)!)));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, SecretsPlace place, string file)
    {
        string path = place.FullPath(file);
        string shownAs = place.Shown(path);
        if (Path.Exists(path))
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.FileExists, shownAs));
            return ExitCodes.Failed;
        }

        // One by one, as each may be a file that cannot be read: nothing is exported then.
        var secrets = place.Store.Names().ToDictionary(name => name, name => place.Store.Read(name)!.Text, StringComparer.Ordinal);
        if (secrets.Count == 0)
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.NothingToExport));
            return ExitCodes.Failed;
        }

        context.Mask.Add(secrets.Values);
        if (Passphrase.Choose(context) is not { } passphrase)
        {
            return ExitCodes.Usage;
        }

        try
        {
            SecretRights.Write(path, Encoding.ASCII.GetBytes(SecretsFile.Write(secrets, passphrase)));
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.NotWritten, shownAs, trouble));
            return ExitCodes.Failed;
        }

        await context.Out.WriteLineAsync(context.Say(new Bilingual(
            $"секретов в {shownAs}: {secrets.Count}; без парольной фразы их не прочитать, храните её отдельно",
            $"secrets in {shownAs}: {secrets.Count}; nobody can read them without the passphrase, so keep it elsewhere")));
        return ExitCodes.Done;
    }
}
