using Router.Host.Configuration;
using Router.Journal.Records;

namespace Router.Host.History.Comparing;

/// <summary>Counts what two decisions about the same events differ in.</summary>
/// <param name="other">The configuration with the other rules.</param>
/// <param name="view">What answers are made by.</param>
internal sealed class Differences(LoadedConfiguration other, HistoryView view)
{
    private const int MostExamples = 5;

    private readonly Dictionary<string, (int Gained, int Lost)> _routes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Gained, int Lost)> _sinks = new(StringComparer.Ordinal);
    private readonly List<ComparedEvent> _examples = [];
    private int _events;
    private int _changed;

    /// <summary>Adds an event.</summary>
    /// <param name="sequence">Its number.</param>
    /// <param name="record">The event, as it was decided then.</param>
    /// <param name="today">Where it goes by the other rules.</param>
    public void Add(long sequence, EventRecord record, IReadOnlyList<JournaledDestination> today)
    {
        _events++;
        JournaledDestination[] then = [.. record.Destinations.Where(destination => !destination.IsSuppressed)];
        bool isOtherRoute = Count(_routes, then, today, destination => destination.Route, WholeOf);
        bool isOtherPlace = Count(_sinks, then, today, destination => destination.Sink, PlaceOf);
        if (!isOtherRoute && !isOtherPlace)
        {
            return;
        }

        _changed++;
        if (_examples.Count < MostExamples)
        {
            _examples.Add(new ComparedEvent(
                sequence,
                view.Local(record.At),
                record.Login,
                record.Packet.Object,
                record.Packet.State,
                [.. then.Select(TextOf)],
                [.. today.Select(TextOf)]));
        }
    }

    /// <summary>All of it.</summary>
    public RulesComparison ToComparison(DateTimeOffset from) => new(
        view.Local(from),
        view.Local(view.Now),
        _events,
        _changed,
        InOrder(_routes, other.Rules.Routes.Select(route => route.Name)),
        InOrder(_sinks, other.Sinks.Keys),
        _examples);

    private static bool Count(
        Dictionary<string, (int Gained, int Lost)> counts,
        IReadOnlyList<JournaledDestination> then,
        IReadOnlyList<JournaledDestination> today,
        Func<JournaledDestination, string> name,
        Func<JournaledDestination, (string, string, string)> same)
    {
        JournaledDestination[] gained = [.. today.ExceptBy(then.Select(same), same)];
        JournaledDestination[] lost = [.. then.ExceptBy(today.Select(same), same)];
        foreach (JournaledDestination destination in gained)
        {
            (int more, int less) = counts.GetValueOrDefault(name(destination));
            counts[name(destination)] = (more + 1, less);
        }

        foreach (JournaledDestination destination in lost)
        {
            (int more, int less) = counts.GetValueOrDefault(name(destination));
            counts[name(destination)] = (more, less + 1);
        }

        return gained.Length + lost.Length > 0;
    }

    private static (string Route, string Sink, string Address) WholeOf(JournaledDestination destination) =>
        (destination.Route, destination.Sink, destination.Address);

    private static (string Route, string Sink, string Address) PlaceOf(JournaledDestination destination) =>
        ("", destination.Sink, destination.Address);

    private static ComparedCount[] InOrder(Dictionary<string, (int Gained, int Lost)> counts, IEnumerable<string> order) =>
    [
        .. order.Where(counts.ContainsKey).Concat(counts.Keys.Except(order, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            .Select(name => new ComparedCount(name, counts[name].Gained, counts[name].Lost)),
    ];

    private string TextOf(JournaledDestination destination) => destination.Address.Length == 0
        ? $"{destination.Route} → {destination.Sink}"
        : $"{destination.Route} → {destination.Sink} ({view.Mask(destination.Address)})";
}
