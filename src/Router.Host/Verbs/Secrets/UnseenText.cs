using Router.Host.CommandLine;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Secrets;

/// <summary>Gets a text that must not be seen: typed unseen on a keyboard, else from standard input. It is hidden from then on.</summary>
internal static class UnseenText
{
    /// <summary>Asks for it.</summary>
    /// <param name="context">Where.</param>
    /// <param name="question">What is asked at a keyboard.</param>
    public static string Ask(CliContext context, Bilingual question)
    {
        string text;
        if (context.IsInputTerminal)
        {
            context.Error.Write(context.Say(question));
            text = context.ReadUnseen();
            context.Error.WriteLine();
        }
        else
        {
            text = context.In.ReadToEnd().TrimEnd('\r', '\n');
        }

        context.Mask.Add(text);
        return text;
    }
}
