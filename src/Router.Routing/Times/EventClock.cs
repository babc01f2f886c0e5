using Router.Protocol.Packets;
using Router.Protocol.Values;

namespace Router.Routing.Times;

/// <summary>
/// Reads and shows the times of events. Only an event's own <c>Time</c> is UTC; the times inside it are the workstation's clock
/// unless their text names a zone (architecture.md, "Times").
/// </summary>
/// <param name="shown">The zone that people read: <c>time-zone</c>.</param>
/// <param name="workstations">The zone of the workstations' clocks: <c>agents.time-zone</c>.</param>
public sealed class EventClock(TimeZoneInfo shown, TimeZoneInfo workstations)
{
    private readonly TimeZoneInfo _shown = shown ?? throw new ArgumentNullException(nameof(shown));
    private readonly TimeZoneInfo _workstations = workstations ?? throw new ArgumentNullException(nameof(workstations));

    /// <summary>The moment of an event: its <c>Time</c>, or when it was received if it has none that can be read.</summary>
    public static DateTimeOffset MomentOf(AgentEvent @event, DateTimeOffset receivedAt)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return @event.Time ?? receivedAt;
    }

    /// <summary>The moment in the zone that people read.</summary>
    public DateTimeOffset Show(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _shown);

    /// <summary>A time inside an event, in the zone that people read; <see langword="false"/> when the text is no time.</summary>
    public bool TryShow(ReadOnlySpan<char> innerTime, out DateTimeOffset time)
    {
        bool isRead = WireTime.TryParse(innerTime, out WireTime wire);
        time = isRead ? Show(wire.In(_workstations)) : default;
        return isRead;
    }
}
