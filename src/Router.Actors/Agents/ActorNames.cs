using System.Globalization;
using System.Text;

namespace Router.Actors.Agents;

/// <summary>Texts from outside as actor names (and file names): each text has its own, readable where the text is plain.</summary>
internal static class ActorNames
{
    private const string Absent = "+";

    /// <summary>The name of a login's actor.</summary>
    public static string OfLogin(string login) => Escape(login.ToUpperInvariant()).ToLowerInvariant();

    /// <summary>The name of a category's actor; a word that is absent is a plus.</summary>
    public static string OfCategory(string? mode, string? @object) =>
        $"{(mode is null ? Absent : Escape(mode, isDashPlain: false))}-{(@object is null ? Absent : Escape(@object, isDashPlain: false))}";

    /// <summary>Letters, digits, dots and underscores as they are, a dash where it separates nothing, all else as its UTF-16 code.</summary>
    public static string Escape(string text, bool isDashPlain = true)
    {
        var name = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '_' || (c == '-' && isDashPlain))
            {
                name.Append(c);
            }
            else
            {
                name.Append(CultureInfo.InvariantCulture, $"%{c >> 8:X2}%{c & 0xFF:X2}");
            }
        }

        return name.ToString();
    }
}
