using System.Globalization;
using Router.Routing.Diagnostics;

namespace Router.Actors.Notices;

/// <summary>Times as people read them in notices, reasons and tables.</summary>
public static class PeopleTime
{
    /// <summary>A moment as the clocks of a zone show it.</summary>
    public static string Clock(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>
    /// A length of time in its two largest units, such as <c>3 мин 12 с</c>; below a second in milliseconds. What is negative, by clocks that
    /// differ, is none.
    /// </summary>
    public static Bilingual Length(TimeSpan time)
    {
        if (time > TimeSpan.Zero && time < TimeSpan.FromSeconds(1))
        {
            return Of(time.Milliseconds, "мс", "ms");
        }

        long seconds = Math.Max(0, (long)Math.Round(time.TotalSeconds));
        return seconds switch
        {
            < 60 => Of(seconds, "с", "s"),
            < 3_600 => Of(seconds / 60, "мин", "min", seconds % 60, "с", "s"),
            < 86_400 => Of(seconds / 3_600, "ч", "h", seconds / 60 % 60, "мин", "min"),
            _ => Of(seconds / 86_400, "д", "d", seconds / 3_600 % 24, "ч", "h"),
        };
    }

    private static Bilingual Of(long count, string russian, string english) =>
        new(FormattableString.Invariant($"{count} {russian}"), FormattableString.Invariant($"{count} {english}"));

    private static Bilingual Of(long count, string russian, string english, long rest, string russianRest, string englishRest)
    {
        Bilingual first = Of(count, russian, english);
        Bilingual second = Of(rest, russianRest, englishRest);
        return rest == 0 ? first : new Bilingual($"{first.Russian} {second.Russian}", $"{first.English} {second.English}");
    }
}
