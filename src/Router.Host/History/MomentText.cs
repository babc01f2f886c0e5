using System.Globalization;
using Router.Routing.Values;

namespace Router.Host.History;

/// <summary>
/// Reads a moment as people type it: <c>2026-03-25 10:00</c>, <c>25.03.2026 10:00</c>, a day alone, a time of day (the last one that was),
/// or how long ago: <c>90s</c>, <c>30m</c>, <c>24h</c>, <c>7d</c>. What names no zone is meant in the zone of the rules. Pure.
/// </summary>
internal static class MomentText
{
    /// <summary>The forms, for whoever wrote none of them.</summary>
    public const string Forms = "2026-03-25 10:00, 10:00, 24h";

    private static readonly string[] Days = ["yyyy-MM-dd", "dd.MM.yyyy"];

    private static readonly string[] Clocks = ["HH:mm:ss", "HH:mm"];

    private static readonly string[] Moments =
    [
        .. Days,
        .. Days.SelectMany(day => Clocks.SelectMany(clock => (string[])[$"{day} {clock}", $"{day}'T'{clock}"])),
    ];

    private static readonly string[] Zoned = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mmK"];

    /// <summary>The moment; <see langword="null"/> when the text is none.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="now">The moment of typing.</param>
    /// <param name="zone">Whose clocks are meant.</param>
    public static DateTimeOffset? Read(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        string trimmed = text.Trim();
        return Ago(trimmed, now) ?? OfDay(trimmed, zone) ?? Today(trimmed, now, zone) ?? WithZone(trimmed);
    }

    private static DateTimeOffset? Ago(string text, DateTimeOffset now)
    {
        bool isLength = Quantity.TryParse(text, out Quantity quantity) && quantity.Unit == Unit.Time && quantity.Amount >= 0;
        return isLength && (now - DateTimeOffset.MinValue).TotalSeconds > (double)quantity.Amount ? now.AddSeconds(-(double)quantity.Amount) : null;
    }

    private static DateTimeOffset? OfDay(string text, TimeZoneInfo zone) =>
        DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime clock) ? In(zone, clock) : null;

    /// <summary>At nine in the morning, 23:00 was yesterday.</summary>
    private static DateTimeOffset? Today(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (!TimeOnly.TryParseExact(text, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly clock))
        {
            return null;
        }

        DateTime today = TimeZoneInfo.ConvertTime(now, zone).Date;
        DateTimeOffset moment = In(zone, today + clock.ToTimeSpan());
        return moment <= now ? moment : In(zone, today.AddDays(-1) + clock.ToTimeSpan());
    }

    private static DateTimeOffset? WithZone(string text) =>
        DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment) ? moment : null;

    private static DateTimeOffset In(TimeZoneInfo zone, DateTime clock) => new(clock, zone.GetUtcOffset(clock));
}
