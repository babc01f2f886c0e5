using Router.Protocol.Packets;
using Router.Routing.Times;
using Router.Routing.Values;

namespace Router.Routing.Conditions;

/// <summary>One event while it is judged: what was read of it is kept, so that a thousand routes read a field once.</summary>
internal sealed class EventFacts
{
    private readonly FieldValue[]?[] _values;
    private readonly TimeZoneInfo _zone;
    private readonly DateTimeOffset _moment;
    private DateTime? _wallClock;

    public EventFacts(AgentEvent @event, string login, DateTimeOffset receivedAt, TimeZoneInfo zone, int slots)
    {
        Event = @event;
        Login = login;
        _moment = EventClock.MomentOf(@event, receivedAt);
        _zone = zone;
        _values = new FieldValue[slots][];
    }

    public AgentEvent Event { get; }

    public string Login { get; }

    /// <summary>The event's moment as the clocks of <c>time-zone</c> show it.</summary>
    public DateTime WallClock => _wallClock ??= TimeZoneInfo.ConvertTime(_moment, _zone).DateTime;

    /// <summary>How many values were to be ordered and are no numbers, since it was last set to zero.</summary>
    public int UnreadableNumbers { get; set; }

    public FieldValue[] ValuesOf(Subject subject) => _values[subject.Slot] ??= subject.Read(Event, Login);
}
