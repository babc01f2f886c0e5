using System.CommandLine;
using Router.Host.CommandLine;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Secrets;

/// <summary><c>router secrets set|list|remove|export|import</c>.</summary>
internal static class SecretsVerb
{
    /// <summary>Makes the noun with its verbs.</summary>
    public static Command Create(CliContext context) => new(
        "secrets", context.Say(new Bilingual("Секреты для ${secret:ИМЯ}.", "Secrets for ${secret:NAME}.")))
    {
        SetSecret.Create(context),
        ListSecrets.Create(context),
        RemoveSecret.Create(context),
        ExportSecrets.Create(context),
        ImportSecrets.Create(context),
    };
}
