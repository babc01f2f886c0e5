using System.CommandLine;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Configuration.Secrets;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs;

/// <summary><c>router secrets set NAME</c>: keeps a secret beside the configuration; it is typed unseen or comes from standard input.</summary>
internal static class SecretsVerb
{
    /// <summary>Makes the noun with its verb.</summary>
    public static Command Create(CliContext context)
    {
        var name = new Argument<string>("NAME");
        var set = new Command("set", context.Say(new Bilingual(
            "Задать секрет; текст вводится вслепую или берётся со стандартного ввода.",
            "Set a secret; its text is typed unseen or taken from standard input.")))
        {
            name,
        };
        set.SetAction(parsed => Set(context, parsed, parsed.GetValue(name)!));
        return new Command("secrets", context.Say(new Bilingual("Секреты для ${secret:ИМЯ}.", "Secrets for ${secret:NAME}."))) { set };
    }

    private static int Set(CliContext context, ParseResult parsed, string name)
    {
        if (!SecretStore.IsName(name))
        {
            context.Error.WriteLine(context.Say(CliMessages.BadSecretName, name));
            return ExitCodes.Usage;
        }

        if (ConfigurationOpener.FindFile(context, parsed) is not { } path)
        {
            return ExitCodes.Usage;
        }

        if (Ask(context, name) is not { Length: > 0 } value)
        {
            context.Error.WriteLine(context.Say(CliMessages.SecretEmpty));
            return ExitCodes.Usage;
        }

        var store = new SecretStore(LoadedConfiguration.SecretsFolderOf(path));
        string shownAs = ConfigurationOpener.ShownAs(store.PathOf(name), context);
        try
        {
            store.Write(name, value);
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            context.Error.WriteLine(context.Say(CliMessages.NotWritten, shownAs, trouble));
            return ExitCodes.Failed;
        }

        context.Out.WriteLine(context.Say(new Bilingual($"секрет {name} сохранён в {shownAs}", $"the secret {name} is kept in {shownAs}")));
        return ExitCodes.Done;
    }

    private static string? Ask(CliContext context, string name)
    {
        if (!context.IsInputTerminal)
        {
            return context.In.ReadToEnd().TrimEnd('\r', '\n');
        }

        context.Error.Write(context.Say(new Bilingual($"секрет {name} (не виден): ", $"secret {name} (unseen): ")));
        string value = context.ReadUnseen();
        context.Error.WriteLine();
        return value;
    }
}
