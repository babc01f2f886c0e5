using System.Diagnostics.CodeAnalysis;

namespace Router.Routing.Times;

/// <summary>Finds time zones by the names people know: IANA's or Windows'.</summary>
public static class TimeZones
{
    /// <summary>The zone of that name, if this machine knows it.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TimeZoneInfo.TryFindSystemTimeZoneById(name.Trim(), out zone);
    }
}
