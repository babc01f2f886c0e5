using Router.Actors.Status;
using Router.Journal.Records;
using Router.Routing.Routes;

namespace Router.Actors.Subscriptions;

/// <summary>Makes of an event what the journal keeps: the event, and where the rules send it.</summary>
internal sealed class EventDecider(string login, OncePerWindow oncePer)
{
    private readonly Dictionary<string, long> _unreadableNumbers = new(StringComparer.Ordinal);

    /// <summary>Decides one event by the given rules.</summary>
    public EventRecord Decide(RouteTable table, in StampedEvent read)
    {
        RouteDecision decision = table.Decide(read.Packet, login, read.At);
        foreach (UnreadableNumbers met in decision.Unreadable)
        {
            _unreadableNumbers[met.Route] = _unreadableNumbers.GetValueOrDefault(met.Route) + met.Count;
        }

        return Record(read, decision.Key.Text, table.Revision, DestinationsOf(decision.Destinations));
    }

    /// <summary>The event without a decision: what is read is kept also when a defect keeps the rules from deciding.</summary>
    public EventRecord Undecided(RouteTable table, in StampedEvent read) =>
        Record(read, OrderingKey.Of(read.Packet, login).Text, table.Revision, []);

    /// <summary>The values that are no numbers, by the route that met them, since this was last asked.</summary>
    public IReadOnlyList<NumbersUnreadable> TakeUnreadableNumbers()
    {
        if (_unreadableNumbers.Count == 0)
        {
            return [];
        }

        NumbersUnreadable[] met = [.. _unreadableNumbers.Select(entry => new NumbersUnreadable(entry.Key, entry.Value))];
        _unreadableNumbers.Clear();
        return met;
    }

    private EventRecord Record(in StampedEvent read, string key, long revision, IReadOnlyList<JournaledDestination> destinations) => new()
    {
        Id = read.Id,
        Login = login,
        At = read.At,
        Key = key,
        Packet = read.Packet,
        Bytes = read.Bytes,
        Revision = revision,
        Destinations = destinations,
    };

    private JournaledDestination[] DestinationsOf(IReadOnlyList<Destination> chosen)
    {
        if (chosen.Count == 0)
        {
            return [];
        }

        var destinations = new JournaledDestination[chosen.Count];
        string? asked = null;
        bool passes = true;
        for (int i = 0; i < destinations.Length; i++)
        {
            Destination destination = chosen[i];

            // A route is asked once for an event: its second target would find the value remembered by its first.
            if (!string.Equals(asked, destination.Route, StringComparison.Ordinal))
            {
                asked = destination.Route;
                passes = destination.OncePer is null || oncePer.TryPass(destination.Route, destination.OncePer);
            }

            destinations[i] = new JournaledDestination(
                destination.Sink,
                destination.Address,
                destination.Route,
                destination.Target.Options,
                IsSuppressed: !passes);
        }

        return destinations;
    }
}
