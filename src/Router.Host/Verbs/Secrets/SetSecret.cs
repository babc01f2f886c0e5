using System.CommandLine;
using Router.Host.CommandLine;
using Router.Host.Configuration.Secrets;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Secrets;

/// <summary><c>router secrets set NAME</c>: keeps a secret beside the configuration; it is typed unseen or comes from standard input.</summary>
internal static class SetSecret
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var name = new Argument<string>("NAME");
        var command = new Command("set", context.Say(new Bilingual(
            "Задать секрет; текст вводится вслепую или берётся со стандартного ввода.",
            "Set a secret; its text is typed unseen or taken from standard input.")))
        {
            name,
        };
        command.SetAction((parsed, _) => RunAsync(context, parsed, parsed.GetValue(name)!));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, string name)
    {
        if (!SecretStore.IsName(name))
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.BadSecretName, name));
            return ExitCodes.Usage;
        }

        return await SecretsPlace.WorkAsync(context, parsed, async place =>
        {
            string value = UnseenText.Ask(context, new Bilingual($"секрет {name} (не виден): ", $"secret {name} (unseen): "));
            if (value.Length == 0)
            {
                await context.Error.WriteLineAsync(context.Say(CliMessages.SecretEmpty));
                return ExitCodes.Usage;
            }

            place.Store.Write(name, value);
            string path = place.Shown(place.Store.PathOf(name));
            await context.Out.WriteLineAsync(context.Say(new Bilingual($"секрет {name} сохранён в {path}", $"the secret {name} is kept in {path}")));
            return await place.TellAsync();
        });
    }
}
