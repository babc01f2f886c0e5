using Akka.Event;
using Router.Actors.Status;
using Router.Journal.Records;
using Router.Routing.Routes;

namespace Router.Actors.Subscriptions;

/// <summary>Makes of an event what the journal keeps: the event, and where the rules send it.</summary>
/// <param name="login">Whose app told it.</param>
/// <param name="oncePer">What <c>once-per</c> remembers.</param>
/// <param name="log">Hears of a defect that keeps the rules from deciding.</param>
internal sealed class EventDecider(string login, OncePerWindow oncePer, ILoggingAdapter log)
{
    private readonly Dictionary<string, long> _unreadableNumbers = new(StringComparer.Ordinal);

    /// <summary>Decides one event by the given rules. What is read is kept also when a defect keeps them from deciding.</summary>
    public EventRecord Decide(RouteTable table, in StampedEvent read)
    {
        try
        {
            return DecideBy(table, read);
        }
        catch (Exception e)
        {
            log.Error(e, "{0}: rules no. {1} could not decide an event; it is kept, and goes nowhere", login, table.Revision);
            return Record(read, OrderingKey.Of(read.Packet, login).Text, table.Revision, []);
        }
    }

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

    private EventRecord DecideBy(RouteTable table, in StampedEvent read)
    {
        RouteDecision decision = table.Decide(read.Packet, login, read.At);
        foreach (UnreadableNumbers met in decision.Unreadable)
        {
            _unreadableNumbers[met.Route] = _unreadableNumbers.GetValueOrDefault(met.Route) + met.Count;
        }

        return Record(read, decision.Key.Text, table.Revision, DestinationsOf(decision.Destinations));
    }

    private EventRecord Record(in StampedEvent read, string key, long revision, IReadOnlyList<JournaledDestination> destinations) => new()
    {
        Id = read.Id,
        Login = login,
        At = read.At,
        Key = key,
        Packet = read.Packet,
        Bytes = read.Bytes,
        IsPacketInBytes = true,
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
