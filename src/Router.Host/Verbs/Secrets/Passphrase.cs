using Router.Host.CommandLine;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Secrets;

/// <summary>The passphrase of a file of secrets: from the environment, typed unseen, or from standard input.</summary>
internal static class Passphrase
{
    /// <summary>The variable that may hold it.</summary>
    public const string Variable = "ROUTER_PASSPHRASE";

    /// <summary>The fewest characters of a new one.</summary>
    public const int Shortest = 8;

    /// <summary>A new one, typed twice at a keyboard; <see langword="null"/> when it cannot be taken, which was told.</summary>
    public static string? Choose(CliContext context)
    {
        string passphrase = Get(context);
        if (passphrase.Length < Shortest)
        {
            context.Error.WriteLine(context.Say(CliMessages.PassphraseShort, Shortest));
            return null;
        }

        bool isTyped = context.IsInputTerminal && string.IsNullOrEmpty(context.Environment(Variable));
        if (isTyped && UnseenText.Ask(context, new Bilingual("ещё раз: ", "once more: ")) != passphrase)
        {
            context.Error.WriteLine(context.Say(CliMessages.PassphrasesDiffer));
            return null;
        }

        return passphrase;
    }

    /// <summary>The one of a file that exists.</summary>
    public static string Get(CliContext context)
    {
        if (context.Environment(Variable) is not { Length: > 0 } given)
        {
            return UnseenText.Ask(context, new Bilingual("парольная фраза (не видна): ", "passphrase (unseen): "));
        }

        context.Mask.Add(given);
        return given;
    }
}
