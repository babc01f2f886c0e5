using System.Globalization;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary>Says how long something has lasted, in the two largest units.</summary>
internal static class Ages
{
    /// <summary>The text, such as <c>3 мин 12 с</c>; what is negative by clocks that differ is none.</summary>
    public static string Of(TimeSpan age, Language language)
    {
        bool isRussian = language == Language.Russian;
        TimeSpan shown = age < TimeSpan.Zero ? TimeSpan.Zero : age;
        (long Value, string Unit)[] parts =
        [
            (shown.Days, isRussian ? "д" : "d"),
            (shown.Hours, isRussian ? "ч" : "h"),
            (shown.Minutes, isRussian ? "мин" : "min"),
            (shown.Seconds, isRussian ? "с" : "s"),
        ];
        int first = Math.Min(Array.FindIndex(parts, part => part.Value > 0) is >= 0 and var found ? found : parts.Length - 1, parts.Length - 1);
        return string.Join(' ', parts[first..Math.Min(first + 2, parts.Length)]
            .Where((part, index) => index == 0 || part.Value > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Value} {part.Unit}")));
    }

    /// <summary>The same up to now; a dash where there is nothing.</summary>
    public static string Since(DateTimeOffset? moment, DateTimeOffset now, Language language) =>
        moment is { } since ? Of(now - since, language) : "—";
}
