using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Routing.Routes;

namespace Router.Actors.OwnEvents;

/// <summary>
/// Which sinks are known to be down. A sink that goes down for whatever reason is told once, and once when it works again; one that is paused
/// or taken out of the file meanwhile is neither.
/// </summary>
/// <param name="timeZone">The zone in which people read times.</param>
internal sealed class OwnEventsOfSinks(TimeZoneInfo timeZone)
{
    private readonly Dictionary<string, DateTimeOffset> _downSince = new(StringComparer.Ordinal);

    /// <summary>What the status says that is news.</summary>
    public OwnEvent? Of(SinkStatus status)
    {
        if (status.State == SinkState.Down && _downSince.TryAdd(status.Name, status.Since))
        {
            string reason = status.LastError ?? "";
            string next = status.NextTry is { } at ? PeopleTime.Clock(at, timeZone) : "…";
            return new OwnEvent(
                RouterEvents.SinkDown,
                new Notice(NoticeMessages.SinkDown, status.Name, reason, status.Waiting, next),
                [(RouterFields.Sink, status.Name), (RouterFields.Reason, reason), (RouterFields.Waiting, status.Waiting)]);
        }

        if (status.State == SinkState.Working && _downSince.Remove(status.Name, out DateTimeOffset since))
        {
            return new OwnEvent(
                RouterEvents.SinkBack,
                new Notice(NoticeMessages.SinkBack, status.Name, PeopleTime.Length(status.Since - since), status.Waiting),
                [(RouterFields.Sink, status.Name), (RouterFields.Waiting, status.Waiting)]);
        }

        return null;
    }

    /// <summary>The sink is no more.</summary>
    public void Forget(string sink) => _downSince.Remove(sink);
}
