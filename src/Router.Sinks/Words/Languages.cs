using Router.Sinks.Abstractions;

namespace Router.Sinks.Words;

/// <summary>Picks the language of a text for people.</summary>
internal static class Languages
{
    public static string In(this TextLanguage language, string russian, string english) =>
        language == TextLanguage.Russian ? russian : english;
}
