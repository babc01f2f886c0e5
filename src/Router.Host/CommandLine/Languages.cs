using System.Globalization;
using Router.Host.Configuration;
using Router.Routing.Diagnostics;

namespace Router.Host.CommandLine;

/// <summary>Chooses the language of texts for people. It is needed before the options are parsed, for their help and their errors.</summary>
internal static class Languages
{
    private const string LangOption = "--lang";
    private const string ConfigOption = "--config";
    private const string Russian = "ru";
    private const string English = "en";

    /// <summary>What <c>--lang</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = [Russian, English];

    /// <summary>The system's language.</summary>
    public static Language OfSystem() =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is Russian ? Language.Russian : Language.English;

    /// <summary>The language of <c>--lang</c>, else of the configuration file that would be used, else the system's.</summary>
    public static Language Choose(IReadOnlyList<string> args, CliContext context)
    {
        if (Find(ValueOf(args, LangOption)) is { } asked)
        {
            return asked;
        }

        string? path = ConfigurationLocator.Find(ValueOf(args, ConfigOption), context);
        return (path is null ? null : LanguageOfFile(path)) ?? context.SystemLanguage;
    }

    /// <summary>The name that configurations and options use.</summary>
    public static string NameOf(Language language) => language == Language.Russian ? Russian : English;

    private static Language? Find(string? name) => name?.Trim() switch
    {
        Russian => Language.Russian,
        English => Language.English,
        _ => null,
    };

    private static string? ValueOf(IReadOnlyList<string> args, string option)
    {
        for (int i = 0; i < args.Count; i++)
        {
            if (args[i] == option && i + 1 < args.Count)
            {
                return args[i + 1];
            }

            if (args[i].StartsWith(option + "=", StringComparison.Ordinal))
            {
                return args[i][(option.Length + 1)..];
            }
        }

        return null;
    }

    /// <summary>Looks for the one line instead of reading YAML: a broken file tells its errors in the language it names.</summary>
    private static Language? LanguageOfFile(string path)
    {
        try
        {
            const string Key = "language:";
            string? line = File.ReadLines(path).FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal));
            return Find(line?[Key.Length..].Split('#')[0].Trim().Trim('"', '\''));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever opens it to use it says why it cannot be read.
            return null;
        }
    }
}
