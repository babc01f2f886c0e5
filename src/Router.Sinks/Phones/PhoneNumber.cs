using System.Runtime.InteropServices;
using Router.Sinks.Texts.Wording;

namespace Router.Sinks.Phones;

/// <summary>A client's telephone number, written alike for a CRM whatever exchanges and people make of it.</summary>
/// <param name="Text"><c>+79001234567</c> where the country is known, else the digits as they came.</param>
/// <param name="Key">What is alike in every spelling of it: its last ten digits, or all where there are fewer.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PhoneNumber(string Text, string Key)
{
    private const int LongestInner = 5;
    private const int Longest = 15;
    private const int KeyLength = 10;
    private const int RussianLength = 11;

    /// <summary>How one dials abroad in Russia.</summary>
    private const string Abroad = "810";

    /// <summary>How cards may have it written.</summary>
    public IReadOnlyList<string> Spellings => Text.StartsWith("+7", StringComparison.Ordinal) ? [Text, Text[1..], "8" + Text[2..]]
        : Text.StartsWith('+') ? [Text, Text[1..]]
        : [Text];

    /// <summary>Reads a number as telephone exchanges and people spell it; numbers inside a company are none.</summary>
    public static bool TryRead(string? text, out PhoneNumber phone)
    {
        phone = default;
        if (text is null || PhoneText.DigitsOf(text) is not { Length: > LongestInner and <= Longest } digits)
        {
            return false;
        }

        bool isWhole = text.TrimStart().StartsWith('+');
        string written = isWhole ? $"+{digits}"
            : digits.Length > RussianLength && digits.StartsWith(Abroad, StringComparison.Ordinal) ? $"+{digits[Abroad.Length..]}"
            : digits.Length == RussianLength && digits[0] is '7' or '8' ? $"+7{digits[1..]}"
            : digits;
        phone = new PhoneNumber(written, digits.Length > KeyLength ? digits[^KeyLength..] : digits);
        return true;
    }

    /// <summary>Whether a text is a number inside a company: up to five digits.</summary>
    public static bool IsInner(string text) => text.Trim() is { Length: > 0 and <= LongestInner } inner && inner.All(char.IsAsciiDigit);
}
