using System.Buffers;
using System.Text;

namespace Router.Sinks.Words;

/// <summary>Makes one harmless line of what people and foreign programs wrote.</summary>
internal static class OneLine
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\v\f\u0085\u2028\u2029");

    private const char Replacement = '\uFFFD';
    private const char Ellipsis = '…';

    /// <summary>
    /// The text on one line: ends of lines become <paramref name="lineEnd"/>, other white space one blank, and what could steer a terminal
    /// or turn the reading direction becomes U+FFFD. Longer than <paramref name="limit"/> characters, it ends with an ellipsis.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text, int limit, string lineEnd = " ")
    {
        text = text.Trim();
        var line = new StringBuilder(Math.Min(text.Length, limit) + 1);
        for (int i = 0; i < text.Length; i++)
        {
            int length = Append(line, text[i..], lineEnd);
            if (line.Length > limit)
            {
                Cut(line, limit - 1);
                return line.Append(Ellipsis).ToString();
            }

            i += length - 1;
        }

        return line.ToString();
    }

    /// <summary>Shortens to a length without leaving half of a surrogate pair.</summary>
    public static void Cut(StringBuilder text, int length)
    {
        text.Length = Math.Min(text.Length, length);
        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
        {
            text.Length--;
        }
    }

    /// <summary>Appends what the next character stands for; says how many characters that took.</summary>
    private static int Append(StringBuilder line, ReadOnlySpan<char> rest, string lineEnd)
    {
        char next = rest[0];
        if (char.IsWhiteSpace(next))
        {
            ReadOnlySpan<char> white = rest[..(rest.Length - rest.TrimStart().Length)];
            line.Append(white.ContainsAny(LineEnds) ? lineEnd : " ");
            return white.Length;
        }

        if (char.IsHighSurrogate(next) && rest.Length > 1 && char.IsLowSurrogate(rest[1]))
        {
            line.Append(rest[..2]);
            return 2;
        }

        line.Append(char.IsControl(next) || char.IsSurrogate(next) || TurnsDirection(next) ? Replacement : next);
        return 1;
    }

    private static bool TurnsDirection(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
