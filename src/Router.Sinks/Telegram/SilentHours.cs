using Router.Routing.Hours;

namespace Router.Sinks.Telegram;

/// <summary>When messages come without a sound: judged by the moment of sending, for it is then that a telephone would ring.</summary>
internal sealed class SilentHours(IReadOnlyList<string> lines, TimeZoneInfo zone, TimeProvider time)
{
    private readonly HoursSchedule _hours = new("silent", lines.Select(HoursLine.Parse).OfType<HoursLine>());

    public bool AreNow() => _hours.Contains(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
}
