using System.Text;

namespace Router.Sinks.Texts.Wording;

/// <summary>Phone numbers as people write them.</summary>
internal static class PhoneText
{
    private const int InnerDigits = 6;
    private const int LongestNumber = 15;

    /// <summary>
    /// A Russian number as <c>+7 (900) 000-00-01</c>, whether it came with +7, 8 or neither; one of another country as +digits; a short one,
    /// and whatever is no number, as it came.
    /// </summary>
    public static string Of(string text)
    {
        if (DigitsOf(text) is not { Length: > InnerDigits and <= LongestNumber } digits)
        {
            return text;
        }

        bool isInternational = text.TrimStart().StartsWith('+');
        return digits switch
        {
            ['7', .. { Length: 10 } local] => Russian(local),
            ['8', .. { Length: 10 } local] when !isInternational => Russian(local),
            ['3' or '4' or '8' or '9', ..] when digits.Length == 10 && !isInternational => Russian(digits),
            _ when isInternational => $"+{digits}",
            _ => text,
        };
    }

    /// <summary>Whether a text is a number and nothing else, an inner one included.</summary>
    public static bool IsNumber(string text) => DigitsOf(text) is not null;

    private static string Russian(string local) => $"+7 ({local[..3]}) {local[3..6]}-{local[6..8]}-{local[8..]}";

    /// <summary>The digits of a number; <see langword="null"/> for a text with anything else in it than what numbers are written with.</summary>
    public static string? DigitsOf(string text)
    {
        var digits = new StringBuilder(text.Length);
        ReadOnlySpan<char> number = text.AsSpan().Trim();
        foreach (char character in number.StartsWith("+") ? number[1..] : number)
        {
            if (char.IsAsciiDigit(character))
            {
                digits.Append(character);
            }
            else if (character is not (' ' or '\u00A0' or '-' or '(' or ')' or '.'))
            {
                return null;
            }
        }

        return digits.Length == 0 ? null : digits.ToString();
    }
}
