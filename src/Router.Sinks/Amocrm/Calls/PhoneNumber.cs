using System.Runtime.InteropServices;

namespace Router.Sinks.Amocrm.Calls;

/// <summary>A telephone number of a client.</summary>
/// <param name="Text">As it is written to amoCRM: <c>+79001234567</c> where the country is known, else the digits as they came.</param>
/// <param name="Key">What is alike in every spelling of it: its last ten digits, or all where there are fewer.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PhoneNumber(string Text, string Key)
{
    /// <summary>Numbers of up to so many digits are a company's own.</summary>
    public const int LongestInner = 5;

    private const int Longest = 15;
    private const int KeyLength = 10;
    private const int RussianLength = 11;

    /// <summary>Reads a number as telephone exchanges and people spell it; inner numbers are none.</summary>
    public static bool TryRead(string? text, out PhoneNumber phone)
    {
        phone = default;
        string trimmed = (text ?? "").Trim();
        string digits = string.Concat(trimmed.Where(char.IsAsciiDigit));
        if (digits.Length is <= LongestInner or > Longest || !trimmed.All(character => char.IsAsciiDigit(character) || character is '+' or ' ' or '-' or '(' or ')' or '.'))
        {
            return false;
        }

        bool isWhole = trimmed.StartsWith('+');
        bool isRussian = !isWhole && digits.Length == RussianLength && digits[0] is '7' or '8';
        string key = digits.Length > KeyLength ? digits[^KeyLength..] : digits;
        phone = new PhoneNumber(isRussian ? $"+7{key}" : isWhole ? $"+{digits}" : digits, key);
        return true;
    }

    /// <summary>Whether a text is a number inside the company: up to five digits.</summary>
    public static bool IsInner(string text) => text.Trim() is { Length: > 0 and <= LongestInner } inner && inner.All(char.IsAsciiDigit);
}
