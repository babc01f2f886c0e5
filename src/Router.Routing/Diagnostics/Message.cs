using System.Globalization;
using System.Text;

namespace Router.Routing.Diagnostics;

/// <summary>One entry of the catalogue: a code and its text in both languages, with <c>$1</c>, <c>$2</c> … for what was found.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Russian">The text in Russian.</param>
/// <param name="English">The text in English.</param>
public sealed record Message(string Code, Severity Severity, string Russian, string English)
{
    /// <summary>The text in one language with its holes filled.</summary>
    public string Fill(Language language, ReadOnlySpan<object> arguments)
    {
        string template = language == Language.Russian ? Russian : English;
        var text = new StringBuilder(template.Length + 32);
        for (int i = 0; i < template.Length; i++)
        {
            if (template[i] == '$' && i + 1 < template.Length && char.IsAsciiDigit(template[i + 1]))
            {
                i++;
                text.Append(TextOf(arguments[template[i] - '1'], language));
            }
            else
            {
                text.Append(template[i]);
            }
        }

        return text.ToString();
    }

    private static string? TextOf(object argument, Language language) =>
        argument is Bilingual both ? both.In(language) : Convert.ToString(argument, CultureInfo.InvariantCulture);
}
