using System.Globalization;
using Router.Routing.Diagnostics;

namespace Router.Actors.Agents.Connecting;

/// <summary>A length of time as people read it: its two largest parts.</summary>
internal static class ShownDuration
{
    /// <summary>Such as <c>3 мин 12 с</c> and <c>3 min 12 s</c>; below a second in milliseconds.</summary>
    public static Bilingual Of(TimeSpan length)
    {
        if (length < TimeSpan.FromSeconds(1))
        {
            return Text(length.Milliseconds, "мс", "ms");
        }

        if (length < TimeSpan.FromMinutes(1))
        {
            return Text(length.Seconds, "с", "s");
        }

        if (length < TimeSpan.FromHours(1))
        {
            return Text(length.Minutes, "мин", "min", length.Seconds, "с", "s");
        }

        return length < TimeSpan.FromDays(1)
            ? Text(length.Hours, "ч", "h", length.Minutes, "мин", "min")
            : Text((int)length.TotalDays, "д", "d", length.Hours, "ч", "h");
    }

    private static Bilingual Text(int count, string russian, string english) => new(
        string.Create(CultureInfo.InvariantCulture, $"{count} {russian}"),
        string.Create(CultureInfo.InvariantCulture, $"{count} {english}"));

    private static Bilingual Text(int large, string largeRussian, string largeEnglish, int small, string smallRussian, string smallEnglish)
    {
        Bilingual first = Text(large, largeRussian, largeEnglish);
        Bilingual second = Text(small, smallRussian, smallEnglish);
        return small == 0 ? first : new Bilingual($"{first.Russian} {second.Russian}", $"{first.English} {second.English}");
    }
}
