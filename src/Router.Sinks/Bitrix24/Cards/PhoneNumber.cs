namespace Router.Sinks.Bitrix24.Cards;

/// <summary>Writes phone numbers alike, whatever a telephone exchange makes of them.</summary>
internal static class PhoneNumber
{
    /// <summary>Fewer digits are an extension inside the company.</summary>
    private const int ShortestOuter = 6;

    private const int RussianLength = 11;

    /// <summary>
    /// The number with its digits alone; a Russian one, and one that came with a plus or the Russian prefix 8-10, as <c>+</c> and the country.
    /// <see langword="null"/> when it is an extension or no number.
    /// </summary>
    public static string? Normalize(string text)
    {
        string digits = string.Concat(text.Where(char.IsAsciiDigit));
        bool hasPlus = text.TrimStart().StartsWith('+');
        return digits.Length < ShortestOuter || text.Any(char.IsAsciiLetter) ? null
            : hasPlus ? "+" + digits
            : digits.StartsWith("810", StringComparison.Ordinal) && digits.Length > RussianLength ? "+" + digits[3..]
            : digits.Length == RussianLength && (digits[0] is '7' or '8') ? "+7" + digits[1..]
            : digits;
    }

    /// <summary>How cards may have a normalized number written.</summary>
    public static IEnumerable<string> Spellings(string number) => number.StartsWith("+7", StringComparison.Ordinal)
        ? [number, number[1..], "8" + number[2..]]
        : number.StartsWith('+') ? [number, number[1..]] : [number];
}
