using System.CommandLine;
using Router.Host.CommandLine;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Secrets;

/// <summary><c>router secrets remove NAME</c>: not one that is used, unless with <c>--yes</c>.</summary>
internal static class RemoveSecret
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CliContext context)
    {
        var name = new Argument<string>("NAME");
        var yes = new Option<bool>("--yes")
        {
            Description = context.Say(new Bilingual("Удалить, даже если он нужен приёмнику.", "Remove it even if a sink uses it.")),
        };
        var command = new Command("remove", context.Say(new Bilingual("Удалить секрет.", "Remove a secret."))) { name, yes };
        command.SetAction((parsed, _) => SecretsPlace.WorkAsync(
            context, parsed, place => RunAsync(context, place, parsed.GetValue(name)!, parsed.GetValue(yes))));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, SecretsPlace place, string name, bool isSure)
    {
        IReadOnlyList<string> names = place.Store.Names();
        if (!names.Contains(name, StringComparer.Ordinal))
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.NoSuchSecret, name, NearestName.Hint(name, names)));
            return ExitCodes.Failed;
        }

        if (!isSure && WhyNot(context, place, name) is { } refusal)
        {
            await context.Error.WriteLineAsync(refusal);
            return ExitCodes.Failed;
        }

        place.Store.Remove(name);
        await context.Out.WriteLineAsync(context.Say(new Bilingual($"секрет {name} удалён", $"the secret {name} is removed")));
        return await place.TellAsync();
    }

    private static string? WhyNot(CliContext context, SecretsPlace place, string name)
    {
        (ILookup<string, string> users, bool isComplete) = place.FindUsers();
        if (users.Contains(name))
        {
            return context.Say(CliMessages.SecretInUse, name, string.Join(", ", users[name]));
        }

        return isComplete ? null : context.Say(CliMessages.SecretUseUnknown, name);
    }
}
