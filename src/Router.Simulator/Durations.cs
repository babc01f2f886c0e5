using System.Globalization;

namespace Router.Simulator;

/// <summary>Times as people write them: <c>500ms</c>, <c>2s</c>, <c>1.5s</c>, <c>3m</c>, <c>1h</c>.</summary>
internal static class Durations
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1)), ("h", TimeSpan.FromHours(1)),
    ];

    /// <summary>How to write one.</summary>
    public static Bilingual Usage { get; } = new("a time such as 500ms, 2s or 3m", "время, например 500ms, 2s или 3m");

    /// <summary>Reads a time of at most a day.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        foreach (var (unit, length) in Units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double count)
                && count * length <= TimeSpan.FromDays(1))
            {
                duration = count * length;
                return true;
            }
        }

        return false;
    }

    /// <summary>A time as a person would write it.</summary>
    public static string Format(TimeSpan duration) => duration.TotalMilliseconds % 1000 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0}s")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0}ms");
}
