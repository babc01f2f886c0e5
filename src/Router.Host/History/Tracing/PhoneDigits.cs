using System.Text;
using Router.Protocol.Values;

namespace Router.Host.History.Tracing;

/// <summary>
/// The numbers in a text, whatever they are written with: <c>+7 (495) 123-45-67</c>, <c>84951234567</c> and <c>495 123 45 67</c> are one.
/// Pure.
/// </summary>
internal static class PhoneDigits
{
    /// <summary>Fewer digits name no phone: they would be found everywhere.</summary>
    public const int Fewest = 5;

    private const int WithTrunk = 11;

    /// <summary>The digits of a text that is a phone number and nothing else, without the 8 or +7 before it; <see langword="null"/> when it is none.</summary>
    public static string? OfNumber(string text)
    {
        bool isNumber = text.All(character => char.IsAsciiDigit(character) || IsBetween(character) || character is '+');
        return isNumber && RunsOf(text).ToArray() is [var only] ? only : null;
    }

    /// <summary>Every number in a text, without the 8 or +7 before it.</summary>
    public static IEnumerable<string> In(string text) =>
        WireUuid.TryParse(text, out _) || WireTime.TryParse(text, out _) ? [] : RunsOf(text);

    private static IEnumerable<string> RunsOf(string text)
    {
        var digits = new StringBuilder();
        foreach (char character in text)
        {
            if (char.IsAsciiDigit(character))
            {
                digits.Append(character);
            }
            else if (!IsBetween(character))
            {
                if (digits.Length >= Fewest)
                {
                    yield return WithoutTrunk(digits.ToString());
                }

                digits.Clear();
            }
        }

        if (digits.Length >= Fewest)
        {
            yield return WithoutTrunk(digits.ToString());
        }
    }

    private static string WithoutTrunk(string digits) => digits.Length == WithTrunk && digits[0] is '7' or '8' ? digits[1..] : digits;

    private static bool IsBetween(char character) => character is ' ' or '\u00A0' or '-' or '(' or ')' or '.';
}
