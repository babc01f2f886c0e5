using System.Globalization;

namespace Router.Simulator.Terminal;

/// <summary>Chooses the language of texts for people.</summary>
internal static class Languages
{
    private const string Option = "--lang";

    /// <summary>The language of <c>--lang</c>, else the system's. Needed before the options are parsed, for their help.</summary>
    public static Language Of(string[] args, CultureInfo system)
    {
        for (int i = 0; i < args.Length; i++)
        {
            if (string.Equals(args[i], Option, StringComparison.Ordinal) && i + 1 < args.Length)
            {
                return Of(args[i + 1]);
            }

            if (args[i].StartsWith(Option + "=", StringComparison.Ordinal))
            {
                return Of(args[i][(Option.Length + 1)..]);
            }
        }

        return Of(system.TwoLetterISOLanguageName);
    }

    private static Language Of(string name) => string.Equals(name, "ru", StringComparison.OrdinalIgnoreCase) ? Language.Russian : Language.English;
}
